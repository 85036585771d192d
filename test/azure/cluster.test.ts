import { GpuCluster } from '../../lib/azure';
import type { AzureEnvironment } from '../../lib/azure';
import { shippedAzureEnvironment, synthesizeAzure } from '../support/azure-stack';
import type { Resources } from '../support/azure-stack';

function clusterOf(environment: AzureEnvironment): Resources {
  const [plan] = environment.blueprint.clusters;
  if (plan === undefined) throw new Error('no cluster is planned');
  return synthesizeAzure(environment, (stack) => new GpuCluster(stack, 'cluster', environment, plan));
}

function withComputeKey(environment: AzureEnvironment, compute: string): AzureEnvironment {
  const { asked } = environment;
  return { ...environment, asked: { ...asked, keys: { ...asked.keys, compute } } };
}

function rolesOf(resources: Resources, identity: string): Record<string, string> {
  const assignments = Object.values(resources['azurerm_role_assignment'] ?? {});
  return Object.fromEntries(
    assignments
      .filter(({ principal_id: principal }) => String(principal).includes(identity))
      .map(({ role_definition_name: role, scope }) => [String(role), String(scope)]),
  );
}

const isolatedEnvironment = shippedAzureEnvironment('dfe/prod/azure');
const isolated = clusterOf(isolatedEnvironment);
const throughFirewallEnvironment = shippedAzureEnvironment('dsit/evaluation/azure');
const throughFirewall = clusterOf(throughFirewallEnvironment);

const aksOf = (resources: Resources): any => resources['azurerm_kubernetes_cluster']?.['cluster_aks'];
const poolsOf = (resources: Resources): any[] => [
  aksOf(resources).default_node_pool,
  ...Object.values(resources['azurerm_kubernetes_cluster_node_pool'] ?? {}),
];

describe.each([
  ['a cluster without a way out', isolated, isolatedEnvironment],
  ['a cluster behind a firewall', throughFirewall, throughFirewallEnvironment],
])('%s', (_, resources, { asked }) => {
  const aks = aksOf(resources);

  test('has an API with a private address, in a zone of ours, and no way past the network', () => {
    expect(aks).toMatchObject({
      private_cluster_enabled: true,
      private_cluster_public_fqdn_enabled: false,
      private_dns_zone_id: expect.stringMatching(/\/privateDnsZones\/private\.uksouth\.azmk8s\.io$/),
      dns_prefix_private_cluster: aks.name,
      run_command_enabled: false,
    });
    expect(aks).not.toHaveProperty('dns_prefix');
  });

  test('has no accounts of its own: Entra ID says who, role assignments say what', () => {
    expect(aks).toMatchObject({
      local_account_disabled: true,
      role_based_access_control_enabled: true,
      azure_active_directory_role_based_access_control: {
        azure_rbac_enabled: true,
        tenant_id: asked.tenant,
      },
      oidc_issuer_enabled: true,
      workload_identity_enabled: true,
    });
    expect(Object.keys(rolesOf(resources, asked.administratorGroup)).sort()).toEqual([
      'Azure Kubernetes Service Cluster User Role',
      'Azure Kubernetes Service RBAC Cluster Admin',
    ]);
  });

  test('collects no output of containers', () => {
    for (const collector of ['oms_agent', 'monitor_metrics', 'microsoft_defender']) {
      expect(aks).not.toHaveProperty(collector);
    }
    const { cluster_records: records } = resources['azurerm_monitor_diagnostic_setting'] ?? {};
    const categories = (records.enabled_log as { category: string }[]).map(({ category }) => category);
    expect(categories).toContain('kube-audit');
    expect(categories.every((category) => /^(kube|cluster|cloud|csi|guard)/.test(category))).toBe(true);
  });

  test('keeps pods apart by policy, under addresses that no department has', () => {
    expect(aks.network_profile).toMatchObject({
      network_plugin: 'azure',
      network_plugin_mode: 'overlay',
      network_data_plane: 'cilium',
      network_policy: 'cilium',
      pod_cidr: '100.64.0.0/16',
      service_cidr: '100.65.0.0/16',
      dns_service_ip: '100.65.0.10',
    });
  });

  test('makes no storage with a public address for pods', () => {
    expect(aks.storage_profile).toMatchObject({ file_driver_enabled: false, blob_driver_enabled: false });
  });

  test('patches itself, and promises availability', () => {
    expect(aks).toMatchObject({
      automatic_upgrade_channel: 'patch',
      node_os_upgrade_channel: 'NodeImage',
      sku_tier: 'Standard',
      image_cleaner_enabled: true,
    });
  });

  test('waits until its identities may do what they have to', () => {
    const granted = Object.keys(resources['azurerm_role_assignment'] ?? {})
      .filter((id) => id.startsWith('cluster_identity_'))
      .map((id) => `azurerm_role_assignment.${id}`);
    expect([...aks.depends_on].sort()).toEqual(granted.sort());
    expect(aks.identity.type).toBe('UserAssigned');
    expect(Object.keys(aks.kubelet_identity).sort()).toEqual([
      'client_id',
      'object_id',
      'user_assigned_identity_id',
    ]);
  });

  test('lets nodes pull images, and nothing else', () => {
    expect(Object.keys(rolesOf(resources, 'identity_kubelet'))).toEqual(['AcrPull']);
  });

  test.each(poolsOf(resources).map((pool) => [pool.name, pool]))(
    'encrypts and hides the nodes of %s',
    (_name, pool) => {
      expect(pool).toMatchObject({
        host_encryption_enabled: true,
        os_disk_type: 'Managed',
        kubelet_disk_type: 'OS',
        node_public_ip_enabled: false,
        vnet_subnet_id: expect.stringMatching(/\/subnets\/workload$/),
      });
    },
  );
});

test('a cluster without a way out gets images through the environment’s registry', () => {
  const aks = aksOf(isolated);
  expect(aks.network_profile.outbound_type).toBe('none');
  expect(aks.bootstrap_profile).toEqual({
    artifact_source: 'Cache',
    container_registry_id: rolesOf(isolated, 'identity_kubelet')['AcrPull'],
  });
});

test('a cluster without a way out has no guard that could not reach its rules', () => {
  expect(aksOf(isolated).azure_policy_enabled).toBe(false);
  expect(isolated).not.toHaveProperty('azurerm_kubernetes_cluster_deployment_safeguard');
});

test('a cluster behind a firewall sends everything there, and is told of unsafe pods', () => {
  expect(aksOf(throughFirewall)).toMatchObject({
    azure_policy_enabled: true,
    bootstrap_profile: { artifact_source: 'Direct' },
    network_profile: { outbound_type: 'userDefinedRouting' },
  });
  expect(throughFirewall['azurerm_kubernetes_cluster_deployment_safeguard']).toMatchObject({
    cluster_safeguards: { level: 'Warn', pod_security_standards_level: 'Baseline' },
  });
  const routes = Object.values(throughFirewall['azurerm_role_assignment'] ?? {}).map(({ scope }) => scope);
  expect(routes).toContainEqual(expect.stringMatching(/\/routeTables\/dsit-evaluation$/));
});

describe('the system pool', () => {
  test('takes nothing but the cluster’s own components, in every zone', () => {
    expect(aksOf(isolated).default_node_pool).toMatchObject({
      only_critical_addons_enabled: true,
      zones: ['1', '2', '3'],
    });
  });

  test('has no zones where the region has none', () => {
    const { blueprint } = isolatedEnvironment;
    const inUkWest = { ...blueprint, network: { ...blueprint.network, zones: [] } };
    const resources = clusterOf({ ...isolatedEnvironment, blueprint: inUkWest });
    expect(aksOf(resources).default_node_pool).not.toHaveProperty('zones');
  });
});

describe('a GPU pool', () => {
  test('is divided as asked, and AKS installs its driver', () => {
    const { 'cluster_pool-a100': pool } = isolated['azurerm_kubernetes_cluster_node_pool'] ?? {};
    expect(pool).toMatchObject({
      vm_size: 'Standard_NC24ads_A100_v4',
      gpu_instance: 'MIG3g',
      gpu_driver: 'Install',
      os_sku: 'Ubuntu',
      min_count: 0,
      max_count: 4,
      auto_scaling_enabled: true,
      node_taints: ['sku=gpu:NoSchedule'],
      node_labels: { 'sovereign/pool': 'a100' },
    });
  });

  test('upgrades without quota for another node', () => {
    const { 'cluster_pool-a100': pool } = isolated['azurerm_kubernetes_cluster_node_pool'] ?? {};
    expect(pool.upgrade_settings).toEqual({ max_surge: '0', max_unavailable: '1' });
  });

  test('on InfiniBand is in one zone, and leaves drivers to the operators', () => {
    const { 'cluster_pool-h200': pool } = throughFirewall['azurerm_kubernetes_cluster_node_pool'] ?? {};
    expect(pool).toMatchObject({ gpu_driver: 'None', zones: ['1'] });
    expect(pool).not.toHaveProperty('gpu_instance');
    expect(pool).not.toHaveProperty('proximity_placement_group_id');
  });

  test('in a reservation runs there, if its owner lets the control plane use it', () => {
    const { blueprint } = throughFirewallEnvironment;
    const reservationId =
      '/subscriptions/40000000-0000-0000-0000-000000000031/resourceGroups/gpus/providers/Microsoft.Compute/capacityReservationGroups/h200';
    const reserved = {
      ...blueprint,
      clusters: blueprint.clusters.map((plan) => ({
        ...plan,
        pools: plan.pools.map((pool) => ({ ...pool, reservationId })),
      })),
    };
    const resources = clusterOf({ ...throughFirewallEnvironment, blueprint: reserved });
    expect(resources['azurerm_kubernetes_cluster_node_pool']).toMatchObject({
      'cluster_pool-h200': { capacity_reservation_group_id: reservationId },
    });
    // Whoever owns the reservation lets it in: nothing here may give so wide a role.
    expect(rolesOf(resources, 'identity_control-plane')['Contributor']).toBeUndefined();
  });
});

describe('the disks of nodes', () => {
  test('follow the environment’s own key, without asking the vault', () => {
    const { cluster_disks_encryption: encryption } = isolated['azapi_resource'] ?? {};
    expect(encryption).toMatchObject({
      type: expect.stringMatching(/^Microsoft\.Compute\/diskEncryptionSets@/),
      body: {
        properties: {
          encryptionType: 'EncryptionAtRestWithCustomerKey',
          activeKey: { keyUrl: expect.stringContaining('data.azapi_resource.cluster_disks_key.output') },
          rotationToLatestKeyVersionEnabled: true,
        },
      },
    });
    expect(isolated).not.toHaveProperty('azurerm_disk_encryption_set');
    expect(aksOf(isolated).disk_encryption_set_id).toBe('${azapi_resource.cluster_disks_encryption.id}');
  });

  test.each([
    ['https://department.vault.azure.net/keys/compute', 'key_vault_key_id'],
    ['https://department.managedhsm.azure.net/keys/compute', 'managed_hsm_key_id'],
  ])('follow a brought key, %s', (key, argument) => {
    const resources = clusterOf(withComputeKey(isolatedEnvironment, key));
    expect(resources['azurerm_disk_encryption_set']).toMatchObject({
      cluster_disks_encryption: { [argument]: key, auto_key_rotation_enabled: true },
    });
    expect(resources['azapi_resource']).not.toHaveProperty('cluster_disks_encryption');
  });
});

describe('Kubernetes secrets', () => {
  test.each([
    ['without a way out', isolated],
    ['behind a firewall', throughFirewall],
    [
      'with brought keys',
      clusterOf(withComputeKey(isolatedEnvironment, 'https://a.managedhsm.azure.net/keys/compute')),
    ],
  ])('of a cluster %s are encrypted with a key in a closed vault of their own', (_, resources) => {
    expect(resources['azurerm_key_vault']).toEqual({
      cluster_secrets_vault: expect.objectContaining({
        sku_name: 'premium',
        public_network_access_enabled: false,
        purge_protection_enabled: true,
        rbac_authorization_enabled: true,
      }),
    });
    expect(resources['azapi_resource']?.['cluster_secrets_key']).toMatchObject({
      parent_id: '${azurerm_key_vault.cluster_secrets_vault.id}',
      body: { properties: { kty: 'RSA-HSM', keyOps: ['encrypt', 'decrypt'] } },
    });
    expect(aksOf(resources).key_management_service).toEqual({
      key_vault_key_id: '${azapi_resource.cluster_secrets_key.output.properties.keyUriWithVersion}',
      key_vault_network_access: 'Private',
    });
  });

  test('can be read by an API that is in the network, in a subnet for nothing else', () => {
    expect(aksOf(isolated).api_server_access_profile).toEqual({
      virtual_network_integration_enabled: true,
      subnet_id: expect.stringMatching(/\/subnets\/[a-z-]*control-plane$/),
    });
  });

  test('are used by the control plane alone, and no vault but theirs is governed by it', () => {
    const roles = rolesOf(isolated, 'control-plane');
    const vault = '${azurerm_key_vault.cluster_secrets_vault.id}';
    expect(roles).toMatchObject({ 'Key Vault Crypto User': vault, 'Key Vault Contributor': vault });
    expect(Object.keys(rolesOf(isolated, 'kubelet'))).not.toContain('Key Vault Crypto User');
  });
});

test('production changes after the stages that would show what breaks', () => {
  expect(aksOf(isolated).maintenance_window_node_os.day_of_week).toBe('Sunday');
  expect(aksOf(throughFirewall).maintenance_window_node_os.day_of_week).toBe('Wednesday');
});
