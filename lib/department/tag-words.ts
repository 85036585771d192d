import type { Department, Stage } from './schema';

/** What a {word} in a tag profile stands for. */
export const TAG_WORDS = {
  code: (department) => department.code,
  department: (department) => department.name,
  stage: (_department, stage) => stage,
  environment: (department, stage) => `${department.code}-${stage}`,
  production: (_department, _stage, { production }) => String(production),
  classification: (department) => department.classification,
  'owner-team': (department) => department.owner.team,
  'owner-email': (department) => department.owner.email,
  'senior-responsible-owner': (department) => department.seniorResponsibleOwner,
  'cost-centre': (department) => department.costCentre,
} as const satisfies Record<string, (department: Department, name: string, stage: Stage) => string>;

const WORD = /\{([^{}]*)\}/g;

export function wordsIn(template: string): string[] {
  return [...template.matchAll(WORD)].map((match) => match[1] ?? '');
}

export function isTagWord(word: string): word is keyof typeof TAG_WORDS {
  return Object.hasOwn(TAG_WORDS, word);
}

/** Replaces every {word}. The template has been checked: an unknown word is our bug. */
export function fillTemplate(template: string, department: Department, name: string, stage: Stage): string {
  return template.replace(WORD, (_match, word: string) => {
    if (!isTagWord(word)) throw new Error(`tag template has the unknown word {${word}}`);
    return TAG_WORDS[word](department, name, stage);
  });
}
