import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { connectSources, siteUrl } from './src/tools/build-settings.ts';

// Pages carry their own policy (hashes are added by Astro). `frame-ancestors` cannot travel in a
// meta element: hosts send it as a header, see docs/production.md and supabase/embedded/.
export default defineConfig({
  ...(siteUrl() === undefined ? {} : { site: siteUrl() }),
  output: 'static',
  trailingSlash: 'always',
  integrations: [react()],
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Highlighters write inline styles, which the policy below stops; guides show no code.
  markdown: { syntaxHighlight: false },
  prerenderConflictBehavior: 'error',
  vite: {
    build: {
      rolldownOptions: {
        output: {
          // What entry pages, the search and the form share would otherwise come in crumbs, and many small
          // files weigh more than one.
          codeSplitting: {
            groups: [
              { name: 'today', test: /src\/directory\/(days|freshness|hours|hours-words)\.ts$/ },
            ],
          },
        },
      },
    },
  },
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        `connect-src ${connectSources().join(' ')}`,
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
