import { MODELS } from '../../catalogue';

/** Models that answer with numbers, by the words that their names are made of. */
const NUMBERS = /(embed|rerank)/i;

export const answersWithNumbers = (model: string): boolean => NUMBERS.test(model);

/** Who made a model, by the id under which a cloud serves it. */
export function publisherOf(id: string): { publisher?: string } {
  const found = Object.values(MODELS).find(({ routes }) =>
    routes.some((route) =>
      route.route === 'bedrock' || route.route === 'azure-openai'
        ? route.modelId === id
        : route.weights === id || route.weights.endsWith(`/${id}`),
    ),
  );
  return found === undefined ? {} : { publisher: found.publisher };
}

/** A number of machines of a kind that has accelerators. */
export function acceleratorsOf(
  machine: { readonly gpus: number; readonly gpuModel: string } | undefined,
  mayHave: boolean,
): string {
  if (machine === undefined) return mayHave ? 'not in our catalogue' : 'none';
  return `${String(machine.gpus)} × ${machine.gpuModel}`;
}
