/** Name of the file of an environment's page, next to the estate's. */
export function pageName(address: string): string {
  return `${address.replaceAll('/', '-')}.html`;
}
