/** Kinds of entries that can stand on the map, in the order their numbers have in the file. */
export const KINDS = ['program', 'gathering', 'employer'] as const;

export type Kind = (typeof KINDS)[number];

/** How a kind looks and where its pages are. Shape and letter tell kinds apart without colour. */
export type KindLook = {
  readonly label: string;
  readonly letter: string;
  readonly shape: 'circle' | 'square' | 'diamond';
  /** First part of the address of an entry: `/<folder>/<id>/`. */
  readonly folder: string;
};

export const LOOKS: Readonly<Record<Kind, KindLook>> = {
  program: { label: '相談・支援', letter: '相', shape: 'circle', folder: 'programs' },
  gathering: { label: '居場所・集まり', letter: '居', shape: 'square', folder: 'gatherings' },
  employer: { label: '協力事業所', letter: '働', shape: 'diamond', folder: 'employers' },
};
