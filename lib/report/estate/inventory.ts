import { compareText } from '../../values';
import type { EnvironmentReport } from '../environment-report';
import type { MachineEntry, ModelEntry } from './estate-report';

/** Every model that can be called anywhere, each version once. */
export function inventoryOfModels(reports: readonly EnvironmentReport[]): ModelEntry[] {
  const entries = reports.flatMap(({ address, models: { models } }) =>
    models.map(({ model, version, publisher, runBy, service, processedIn }) => ({
      entry: {
        model,
        version,
        ...(publisher === undefined ? {} : { publisher }),
        runBy,
        service,
        processedIn,
      },
      address,
    })),
  );
  return groupBy(entries, ({ entry }) => JSON.stringify(entry))
    .map(([first, ...others]) => ({
      ...first.entry,
      environments: [...new Set([first, ...others].map(({ address }) => address))],
    }))
    .sort((one, other) => compareText(one.model, other.model) || compareText(one.version, other.version));
}

/** Every kind of machine that has accelerators, and how many there are of it at most. */
export function inventoryOfMachines(reports: readonly EnvironmentReport[]): MachineEntry[] {
  const rows = reports.flatMap(({ address, models: { machines } }) =>
    machines.map((row) => ({ ...row, environment: address })),
  );
  return groupBy(rows, ({ machine, accelerators }) => JSON.stringify([machine, accelerators]))
    .map(([first, ...others]) => {
      const all = [first, ...others];
      return {
        machine: first.machine,
        accelerators: first.accelerators,
        pools: all.map(({ environment, of, count }) => ({ environment, of, count })),
        atMost: all.reduce((sum, { atMost }) => sum + (atMost ?? 0), 0),
        unsaid: all.filter(({ atMost }) => atMost === undefined).length,
      };
    })
    .sort((one, other) => compareText(one.machine, other.machine));
}

/** In the order in which the first of each group comes. */
export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): (readonly [Item, ...Item[]])[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
