/**
 * Types of CloudFormation that take tags, by service, from the definitions of aws-cdk-lib 2, 2026-11-25. Services that
 * an AI environment has no use for are left out.
 */
export const CLOUDFORMATION: Readonly<Record<string, string>> = {
  ApiGateway:
    'ApiKey ClientCertificate DomainName DomainNameAccessAssociation DomainNameV2 RestApi Stage UsagePlan ' +
    'VpcLink',
  ApiGatewayV2: 'Api DomainName PortalProduct Stage VpcLink',
  AppRunner: 'AutoScalingConfiguration ObservabilityConfiguration Service VpcConnector VpcIngressConnection',
  AppSync: 'Api ChannelNamespace DomainName GraphQLApi',
  ApplicationAutoScaling: 'ScalableTarget',
  Athena: 'CapacityReservation DataCatalog WorkGroup',
  AutoScaling: 'AutoScalingGroup',
  BCMDataExports: 'Export',
  Backup: 'BackupAccessPoint LegalHold RestoreTestingPlan',
  BackupGateway: 'Hypervisor',
  Batch:
    'ComputeEnvironment ConsumableResource JobDefinition JobQueue QuotaShare SchedulingPolicy ' +
    'ServiceEnvironment',
  Bedrock:
    'Agent AgentAlias ApplicationInferenceProfile AutomatedReasoningPolicy AutomatedReasoningPolicyVersion ' +
    'Blueprint DataAutomationLibrary DataAutomationProject Flow FlowAlias Guardrail IntelligentPromptRouter ' +
    'KnowledgeBase Prompt PromptVersion RetrievalInstruction Session',
  BedrockAgentCore:
    'ApiKeyCredentialProvider BrowserCustom BrowserProfile CapacityProvider CodeInterpreterCustom ' +
    'ConfigurationBundle ConsentPortal Dataset Evaluator Gateway Harness HarnessEndpoint Memory ' +
    'OAuth2CredentialProvider OnlineEvaluationConfig PaymentCredentialProvider PaymentManager PolicyEngine ' +
    'Runtime RuntimeEndpoint WorkloadIdentity',
  CE: 'CostCategory',
  CertificateManager: 'AcmeDomainValidation AcmeEndpoint AcmeExternalAccountBinding Certificate',
  CloudFront:
    'AnycastIpList ConnectionFunction ConnectionGroup Distribution DistributionTenant Function KeyValueStore ' +
    'StreamingDistribution TrustStore VpcOrigin',
  CloudTrail: 'Channel Dashboard EventDataStore Trail',
  CloudWatch:
    'AccessGrant AccessProfile Alarm AlarmMuteRule CompositeAlarm Dashboard Domain ' +
    'DomainAccessGrantForOrganization DomainForOrganization InsightRule Integration LogAlarm MetricStream ' +
    'OmniDashboard Space View',
  CodeArtifact: 'Domain PackageGroup Repository',
  CodeBuild: 'Fleet Project ReportGroup',
  CodeCommit: 'Repository',
  CodeConnections: 'Connection Host',
  CodePipeline: 'CustomActionType Pipeline Webhook',
  Cognito: 'UserPoolReplica',
  Comprehend:
    'DocumentClassifier DocumentClassifierEndpoint EntityRecognizer EntityRecognizerEndpoint Flywheel',
  Config:
    'AggregationAuthorization ConfigurationAggregator ConformancePack Connector OrganizationConformancePack ' +
    'StoredQuery',
  DLM: 'LifecyclePolicy',
  DynamoDB: 'Table',
  EC2:
    'ApplicationStatusCheck CapacityManagerDataExport CarrierGateway CustomerGateway DHCPOptions EIP ' +
    'EgressOnlyInternetGateway FlowLog FpgaImage Host IPAM IPAMPool IPAMPrefixListResolver ' +
    'IPAMPrefixListResolverTarget IPAMResourceDiscovery IPAMResourceDiscoveryAssociation IPAMScope IPv4Pool ' +
    'Instance InstanceConnectEndpoint InstanceEventWindow InternetGateway ' +
    'IpamExternalResourceVerificationToken IpamInternetRegistryAssociation KeyPair LocalGatewayRouteTable ' +
    'LocalGatewayRouteTableVPCAssociation LocalGatewayRouteTableVirtualInterfaceGroupAssociation ' +
    'LocalGatewayVirtualInterface LocalGatewayVirtualInterfaceGroup NatGateway NetworkAcl ' +
    'NetworkInsightsAccessScope NetworkInsightsAccessScopeAnalysis NetworkInsightsAnalysis ' +
    'NetworkInsightsPath NetworkInterface PlacementGroup PrefixList RouteServer RouteServerEndpoint ' +
    'RouteServerPeer RouteTable SecondaryNetwork SecurityGroup Snapshot Subnet SubnetCidrReservation ' +
    'TrafficMirrorFilter TrafficMirrorFilterRule TrafficMirrorSession TrafficMirrorTarget TransitGateway ' +
    'TransitGatewayAttachment TransitGatewayConnect TransitGatewayConnectPeer TransitGatewayMeteringPolicy ' +
    'TransitGatewayMulticastDomain TransitGatewayPeeringAttachment TransitGatewayPolicyTable ' +
    'TransitGatewayRouteTable TransitGatewayVpcAttachment VPC VPCBlockPublicAccessExclusion ' +
    'VPCEncryptionControl VPCEndpoint VPCEndpointService VPCPeeringConnection VPNConcentrator VPNConnection ' +
    'VPNGateway VerifiedAccessEndpoint VerifiedAccessGroup VerifiedAccessInstance VerifiedAccessTrustProvider ' +
    'Volume',
  ECR: 'PublicRepository Repository',
  ECS:
    'CapacityProvider Cluster Daemon DaemonTaskDefinition ExpressGatewayService Gateway Service ' +
    'TaskDefinition TaskSet',
  EKS:
    'AccessEntry Addon Capability Cluster FargateProfile IdentityProviderConfig Nodegroup ' +
    'PodIdentityAssociation',
  ElastiCache:
    'CacheCluster GlobalReplicationGroup ParameterGroup ReplicationGroup SecurityGroup ServerlessCache ' +
    'ServerlessCacheSnapshot Snapshot SubnetGroup User UserGroup',
  ElasticLoadBalancingV2: 'Listener ListenerRule LoadBalancer TargetGroup TrustStore',
  EventSchemas: 'Discoverer Registry Schema',
  Events: 'EventBus Rule',
  FSx: 'Backup DataRepositoryAssociation FileCache FileSystem Snapshot StorageVirtualMachine Volume',
  GlobalAccelerator: 'Accelerator CrossAccountAttachment',
  Glue:
    'Blueprint Catalog Connection ConnectionType Crawler DataQualityRuleset DevEndpoint Integration ' +
    'IntegrationResourceProperty Job MLTransform Registry Schema Session Trigger UsageProfile Workflow',
  GuardDuty:
    'CustomDetectionRuleAssociation Detector Filter IPSet MalwareProtectionPlan PublishingDestination ' +
    'ThreatEntitySet ThreatIntelSet TrustedEntitySet',
  IAM: 'OIDCProvider Role SAMLProvider ServerCertificate User VirtualMFADevice',
  InspectorV2: 'CisScanConfiguration CodeSecurityIntegration CodeSecurityScanConfiguration Connector Filter',
  KMS: 'Key ReplicaKey',
  Kendra: 'DataSource Faq FeaturedResultsSet Index QuerySuggestionsBlockList Thesaurus',
  Kinesis: 'Channel Stream StreamConsumer',
  KinesisFirehose: 'DeliveryStream',
  Lambda:
    'CapacityProvider CodeSigningConfig EventSourceMapping Function MicrovmImage NetworkConnector WebFunction',
  Logs: 'Delivery DeliveryDestination DeliverySource Destination LogGroup ScheduledQuery',
  MSK: 'Channel Cluster Replicator ServerlessCluster VpcConnection',
  MWAA: 'Environment',
  MemoryDB: 'ACL Cluster MultiRegionCluster ParameterGroup Snapshot SubnetGroup User',
  NetworkFirewall:
    'ContainerAssociation Firewall FirewallPolicy RuleGroup TLSInspectionConfiguration VpcEndpointAssociation',
  NetworkManager:
    'ConnectAttachment ConnectPeer Connection CoreNetwork Device DirectConnectGatewayAttachment GlobalNetwork ' +
    'Link Site SiteToSiteVpnAttachment TransitGatewayPeering TransitGatewayRouteTableAttachment VpcAttachment',
  Oam: 'Link Sink',
  ObservabilityAdmin:
    'DatasetIntegration OrganizationCentralizationRule OrganizationTelemetryRule S3TableIntegration ' +
    'TelemetryPipelines TelemetryRule',
  OpenSearchServerless: 'Collection CollectionGroup',
  OpenSearchService: 'Application Domain',
  Organizations: 'Account OrganizationalUnit Policy ResourcePolicy',
  PCS: 'Cluster ComputeNodeGroup Queue',
  Pipes: 'Pipe',
  RAM: 'Permission ResourceShare',
  RDS:
    'ClusterSnapshot CustomDBEngineVersion DBCluster DBClusterEndpoint DBClusterParameterGroup DBInstance ' +
    'DBParameterGroup DBProxy DBProxyEndpoint DBProxyTargetGroup DBSecurityGroup DBShardGroup DBSnapshot ' +
    'DBSubnetGroup Deployment EventSubscription GlobalCluster Integration OptionGroup',
  RedshiftServerless: 'Namespace Snapshot Workgroup',
  ResourceGroups: 'Group',
  Route53Profiles: 'Profile ProfileAssociation',
  Route53Resolver:
    'FirewallDomainList FirewallRuleGroup FirewallRuleGroupAssociation OutpostResolver ResolverEndpoint ' +
    'ResolverQueryLoggingConfig ResolverRule',
  S3: 'AccessGrant AccessGrantsInstance AccessGrantsLocation AccessPoint Bucket StorageLens StorageLensGroup',
  S3Express: 'AccessPoint DirectoryBucket',
  S3Tables: 'Table TableBucket',
  S3Vectors: 'Index VectorBucket',
  SNS: 'Topic',
  SQS: 'Queue',
  SSM: 'Association CloudConnector Document MaintenanceWindow OpsItem Parameter PatchBaseline',
  SSO: 'Application Instance PermissionSet',
  SageMaker:
    'AIWorkloadConfig Action Algorithm App AppImageConfig Artifact Cluster ClusterSchedulerConfig ' +
    'CodeRepository ComputeQuota Context DataQualityJobDefinition Device DeviceFleet Domain Endpoint ' +
    'EndpointConfig Experiment ExperimentTrialComponent FeatureGroup Hub HumanTaskUi Image InferenceComponent ' +
    'InferenceExperiment MlflowApp MlflowTrackingServer Model ModelBiasJobDefinition ModelCard ' +
    'ModelExplainabilityJobDefinition ModelPackage ModelPackageGroup ModelQualityJobDefinition ' +
    'MonitoringSchedule NotebookInstance NotebookInstanceLifecycleConfig PartnerApp Pipeline ProcessingJob ' +
    'Project Space StudioLifecycleConfig TrialComponent UserProfile Workforce Workteam',
  Scheduler: 'ScheduleGroup',
  SecretsManager: 'Secret',
  ServiceDiscovery: 'HttpNamespace PrivateDnsNamespace PublicDnsNamespace Service',
  StepFunctions: 'Activity StateMachine',
  Synthetics: 'Canary Group',
  Timestream: 'Database InfluxDBBackup InfluxDBCluster InfluxDBInstance ScheduledQuery Table',
  VpcLattice:
    'AccessLogSubscription DomainVerification Listener ResourceConfiguration ResourceGateway Rule Service ' +
    'ServiceNetwork ServiceNetworkResourceAssociation ServiceNetworkServiceAssociation ' +
    'ServiceNetworkVpcAssociation TargetGroup',
  WAFv2: 'IPSet RegexPatternSet RuleGroup WebACL',
  XRay: 'Group SamplingRule',
};

/** Types of CloudFormation whose property is not called Tags. */
export const ODD: Readonly<Record<string, string>> = {
  'AWS::Backup::BackupPlan': 'BackupPlanTags',
  'AWS::Backup::BackupVault': 'BackupVaultTags',
  'AWS::Backup::Framework': 'FrameworkTags',
  'AWS::Backup::LogicallyAirGappedBackupVault': 'BackupVaultTags',
  'AWS::Backup::ReportPlan': 'ReportPlanTags',
  'AWS::Backup::TieringConfiguration': 'TieringConfigurationTags',
  'AWS::Budgets::Budget': 'ResourceTags',
  'AWS::Budgets::BudgetsAction': 'ResourceTags',
  'AWS::CE::AnomalyMonitor': 'ResourceTags',
  'AWS::CE::AnomalySubscription': 'ResourceTags',
  'AWS::Cognito::IdentityPool': 'IdentityPoolTags',
  'AWS::Cognito::UserPool': 'UserPoolTags',
  'AWS::Cognito::UserPoolRegionalConfigurationAttachment': 'UserPoolTags',
  'AWS::EFS::AccessPoint': 'AccessPointTags',
  'AWS::EFS::FileSystem': 'FileSystemTags',
  'AWS::Route53::HealthCheck': 'HealthCheckTags',
  'AWS::Route53::HostedZone': 'HostedZoneTags',
};
