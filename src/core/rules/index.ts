import { accountBudget } from './account-budget.ts';
import { addressInPool } from './address-in-pool.ts';
import { addressOutsideNetwork } from './address-outside-network.ts';
import { brokenChain } from './broken-chain.ts';
import { categoryLaw } from './category-law.ts';
import { causationCycle } from './causation-cycle.ts';
import { chattyAcrossSites } from './chatty-across-sites.ts';
import { connectionsShort } from './connections-short.ts';
import { crowdedHost } from './crowded-host.ts';
import { danglingReference } from './dangling-reference.ts';
import { dataAcrossDomains } from './data-across-domains.ts';
import { deepChain } from './deep-chain.ts';
import type { Rule } from './define-rule.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { dependencyElsewhere } from './dependency-elsewhere.ts';
import { domainWithoutPurpose } from './domain-without-purpose.ts';
import { duplicateAddress } from './duplicate-address.ts';
import { duplicateEdge } from './duplicate-edge.ts';
import { duplicateName } from './duplicate-name.ts';
import { duplicateNkey } from './duplicate-nkey.ts';
import { echoedSubject } from './echoed-subject.ts';
import { effortlessRoot } from './effortless-root.ts';
import { eventStoreWithoutDatabase } from './event-store-without-database.ts';
import { externalWithoutAddress } from './external-without-address.ts';
import { firewallOpened } from './firewall-opened.ts';
import { functorLaw } from './functor-law.ts';
import { gatewayOutsideNetwork } from './gateway-outside-network.ts';
import { hostWithoutAddress } from './host-without-address.ts';
import { hotSpot } from './hot-spot.ts';
import { incompleteTunnel } from './incomplete-tunnel.ts';
import { insecureAllowed } from './insecure-allowed.ts';
import { insecurePackage } from './insecure-package.ts';
import { insecurePermitted } from './insecure-permitted.ts';
import { invalidAddress } from './invalid-address.ts';
import { invalidInterface } from './invalid-interface.ts';
import { invalidNkey } from './invalid-nkey.ts';
import { invalidSetting } from './invalid-setting.ts';
import { invalidSubject } from './invalid-subject.ts';
import { malformedName } from './malformed-name.ts';
import { maxServices } from './max-services.ts';
import { memoryShort } from './memory-short.ts';
import { missingBridgeMember } from './missing-bridge-member.ts';
import { missingCause } from './missing-cause.ts';
import { missingEnd } from './missing-end.ts';
import { missingInterface } from './missing-interface.ts';
import { missingNkey } from './missing-nkey.ts';
import { missingRouterId } from './missing-router-id.ts';
import { movingSource } from './moving-source.ts';
import { namePattern } from './name-pattern.ts';
import { networkTwice } from './network-twice.ts';
import { noAdministrator } from './no-administrator.ts';
import { noSshKey } from './no-ssh-key.ts';
import { nothingOffered } from './nothing-offered.ts';
import { offeredUnused } from './offered-unused.ts';
import { openResolver } from './open-resolver.ts';
import { optionConflict } from './option-conflict.ts';
import { optionType } from './option-type.ts';
import { overlappingNetworks } from './overlapping-networks.ts';
import { passwordLogin } from './password-login.ts';
import { permittedTwice } from './permitted-twice.ts';
import { plainHttpSource } from './plain-http-source.ts';
import { plainTextTraffic } from './plain-text-traffic.ts';
import { portClash } from './port-clash.ts';
import { privilegedContainer } from './privileged-container.ts';
import { publicBesideGateway } from './public-beside-gateway.ts';
import { publicData } from './public-data.ts';
import { requiredServices } from './required-services.ts';
import { rootService } from './root-service.ts';
import { rootShutOut } from './root-shut-out.ts';
import { secretInSetting } from './secret-in-setting.ts';
import { serialBoot } from './serial-boot.ts';
import { servedUpwards } from './served-upwards.ts';
import { sharedInstanceClash } from './shared-instance-clash.ts';
import { singlePointOfFailure } from './single-point-of-failure.ts';
import { standIn } from './stand-in.ts';
import { stateVersionAhead } from './state-version-ahead.ts';
import { unfreeAllowed } from './unfree-allowed.ts';
import { unfreePackage } from './unfree-package.ts';
import { unhashedSource } from './unhashed-source.ts';
import { unknownEvent } from './unknown-event.ts';
import { unknownKind } from './unknown-kind.ts';
import { unknownOption } from './unknown-option.ts';
import { unlimitedStream } from './unlimited-stream.ts';
import { unlockedSource } from './unlocked-source.ts';
import { unownedSubject } from './unowned-subject.ts';
import { unpinnedContainer } from './unpinned-container.ts';
import { unplacedService } from './unplaced-service.ts';
import { unreachableDependency } from './unreachable-dependency.ts';
import { unsandboxedBuild } from './unsandboxed-build.ts';
import { unusableAddress } from './unusable-address.ts';
import { vaguePurpose } from './vague-purpose.ts';
import { vlanWithoutParent } from './vlan-without-parent.ts';
import { weakHardening } from './weak-hardening.ts';
import { weakHash } from './weak-hash.ts';
import { wildcardSubject } from './wildcard-subject.ts';

/** Every rule. */
export const RULES: readonly Rule[] = [
  accountBudget,
  addressInPool,
  addressOutsideNetwork,
  brokenChain,
  categoryLaw,
  causationCycle,
  chattyAcrossSites,
  connectionsShort,
  crowdedHost,
  danglingReference,
  dataAcrossDomains,
  deepChain,
  dependencyCycle,
  dependencyElsewhere,
  domainWithoutPurpose,
  duplicateAddress,
  duplicateEdge,
  duplicateName,
  duplicateNkey,
  echoedSubject,
  effortlessRoot,
  eventStoreWithoutDatabase,
  externalWithoutAddress,
  firewallOpened,
  functorLaw,
  gatewayOutsideNetwork,
  hostWithoutAddress,
  hotSpot,
  incompleteTunnel,
  insecureAllowed,
  insecurePackage,
  insecurePermitted,
  invalidAddress,
  invalidInterface,
  invalidNkey,
  invalidSetting,
  invalidSubject,
  malformedName,
  maxServices,
  memoryShort,
  missingBridgeMember,
  missingCause,
  missingEnd,
  missingInterface,
  missingNkey,
  missingRouterId,
  movingSource,
  namePattern,
  networkTwice,
  noAdministrator,
  noSshKey,
  nothingOffered,
  offeredUnused,
  openResolver,
  optionConflict,
  optionType,
  overlappingNetworks,
  passwordLogin,
  permittedTwice,
  plainHttpSource,
  plainTextTraffic,
  portClash,
  privilegedContainer,
  publicBesideGateway,
  publicData,
  requiredServices,
  rootService,
  rootShutOut,
  secretInSetting,
  serialBoot,
  servedUpwards,
  sharedInstanceClash,
  singlePointOfFailure,
  standIn,
  stateVersionAhead,
  unfreeAllowed,
  unfreePackage,
  unhashedSource,
  unknownEvent,
  unknownKind,
  unknownOption,
  unlimitedStream,
  unlockedSource,
  unownedSubject,
  unpinnedContainer,
  unplacedService,
  unreachableDependency,
  unsandboxedBuild,
  unusableAddress,
  vaguePurpose,
  vlanWithoutParent,
  weakHardening,
  weakHash,
  wildcardSubject,
];
