/**
 * `npm run bench:pages [-- --dist <folder>] [-- --runs <number>]`: what a page of each kind weighs,
 * and what Lighthouse says about it.
 *
 * Measures `dist/` when it is up to date, otherwise a site built for this purpose elsewhere. Ends
 * with exit code 1 when something could not be measured, never because of a figure.
 */
import { findChromium } from '../support/chromium.ts';
import { makeScale, type PageWeight } from '../support/page-weight.ts';
import { CATEGORIES, startAuditor, AuditFailed, type Audit } from './lighthouse.ts';
import { reportOnSite } from './on-site.ts';
import { pageOf, TEMPLATES, type Template } from './page-choice.ts';
import type { Figure } from './report.ts';
import { serveSite } from './serve-site.ts';

const KB = 1000;
/** Limits of compressed kB, where the design sets one. */
const WEIGHT: Readonly<Partial<Record<Template, { page: number; scripts?: number }>>> = {
  entry: { page: 15, scripts: 2 },
  area: { page: 40 },
};
const AT_LEAST_99: readonly Template[] = ['home', 'area', 'entry', 'calendar'];

const target = (value: number | undefined): { target?: number } =>
  value === undefined ? {} : { target: value };

const kb = (bytes: number): number => Number((bytes / KB).toFixed(1));

function figuresOf(template: Template, weight: PageWeight, { scores }: Audit): Figure[] {
  const limits = WEIGHT[template];
  const score = AT_LEAST_99.includes(template) ? 99 : undefined;
  return [
    {
      name: `${template}.html_css_kb`,
      value: kb(weight.htmlAndCss),
      unit: 'kB',
      ...target(limits?.page),
      better: 'lower',
    },
    {
      name: `${template}.js_kb`,
      value: kb(weight.scripts),
      unit: 'kB',
      ...target(limits?.scripts),
      better: 'lower',
    },
    ...CATEGORIES.map((category): Figure => ({
      name: `${template}.lighthouse_${category.replace('-', '_')}`,
      value: scores[category],
      unit: 'score',
      ...target(score),
      better: 'higher',
    })),
  ];
}

async function measurePages(site: string, runs: number): Promise<Figure[]> {
  const found = findChromium();
  if (!found.ok) throw new AuditFailed(found.message);
  const weigh = makeScale(site);
  const server = await serveSite(site);
  try {
    const auditor = await startAuditor(found.path);
    try {
      const figures: Figure[] = [];
      for (const template of TEMPLATES) {
        const { file, path } = pageOf(site, template);
        const audit = await auditor.audit(`${server.origin}${path}`, runs);
        console.log(`${template}　${path}`);
        for (const finding of audit.findings) console.log(`　${finding}`);
        figures.push(...figuresOf(template, weigh(file), audit));
      }
      return figures;
    } finally {
      await auditor.close();
    }
  } finally {
    await server.close();
  }
}

await reportOnSite('pages', measurePages);
