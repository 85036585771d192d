import { storageCopies } from '../../../lib/report/facts/storage-copies';
import { readTemplates } from '../../../lib/template';
import { shippedReports } from '../../support/reports';

function said(resource: unknown, more: object = {}): string[] {
  const result = readTemplates([{ name: 'main.tf.json', text: JSON.stringify({ resource, ...more }) }]);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return storageCopies(result.value).map(
    ({ value, places, staysInUk }) =>
      `${value} | ${places.map(({ title }) => title).join(' and ')} | ${staysInUk ? 'stays' : 'may leave'}`,
  );
}

const account = (location: string, account_replication_type: unknown): object => ({
  azurerm_storage_account: { s: { name: 's', location, account_replication_type } },
});

test('copies are in the region, and in its pair where they are kept there too', () => {
  expect(said(account('uksouth', 'LRS'))).toEqual([
    'LRS: copies in one data centre of the region | Azure UK South (uksouth) | stays',
  ]);
  expect(said(account('ukwest', 'GRS'))).toEqual([
    'GRS: copies in the region, and in its pair | Azure UK West (ukwest) and Azure UK South (uksouth) | stays',
  ]);
  expect(said(account('westeurope', 'RAGZRS'))).toEqual([
    expect.stringMatching(/^RAGZRS: .* and the region that it is paired with \| may leave$/),
  ]);
});

test('what the template does not say may be in the pair, which for the UK is in the UK', () => {
  const [row] = said(account('uksouth', '${var.kind}'), { variable: { kind: {} } });
  expect(row).toBe('the template does not say | Azure UK South (uksouth) and Azure UK West (ukwest) | stays');
  expect(said({ azurerm_storage_account: { s: { account_replication_type: 'LRS' } } })[0]).toMatch(
    /\| {2}\| may leave$/,
  );
});

test('in the words of Azure’s own interface', () => {
  const type = 'Microsoft.Storage/storageAccounts@2023-05-01';
  const body = { sku: { name: 'Standard_RAGRS' } };
  expect(said({ azapi_resource: { s: { type, name: 's', location: 'uksouth', body } } })).toEqual([
    expect.stringMatching(/^RAGRS: .* Azure UK South \(uksouth\) and Azure UK West \(ukwest\) \| stays$/),
  ]);
});

test('every storage account that is shipped has its row, and all of them stay', () => {
  const [report] = shippedReports(['dfe/prod/azure']);
  const rows = report!.places.filter(({ what }) => what === 'copies that the provider keeps');
  expect(rows).toHaveLength(6);
  expect(rows.every(({ concern, staysInUk }) => concern === 'copy' && staysInUk)).toBe(true);
});
