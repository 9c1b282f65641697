/** What can be done with a draft, fetched only by those who want one. */
export const loadDraftParts = async () => {
  const [{ KeepDraft }, { FoundDraft }] = await Promise.all([
    import('./KeepDraft.tsx'),
    import('./FoundDraft.tsx'),
  ]);
  return { KeepDraft, FoundDraft };
};

export type DraftParts = Awaited<ReturnType<typeof loadDraftParts>>;
