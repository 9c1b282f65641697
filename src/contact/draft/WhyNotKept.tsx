import { NOT_KEPT } from './draft-words.ts';

/** Says why no draft was laid down; silent while there is nothing to say. */
export function WhyNotKept({ code }: { readonly code: keyof typeof NOT_KEPT | null }) {
  return (
    <p className="error" role="alert">
      {code === null ? null : NOT_KEPT[code]}
    </p>
  );
}
