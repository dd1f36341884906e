import type { Unit } from './unit.ts';

/** One question of the exposure: how much it counts, and how bad the answer is. */
export interface Assessor {
  /** As `systemd-analyze security` names it. */
  readonly name: string;
  readonly weight: number;
  /** From 0, good, to 1; `null` where the question makes no sense. */
  readonly badness: (unit: Unit) => number | null;
}

const flag = (name: string, weight: number): Assessor => ({
  name: `${name}=`,
  weight,
  badness: (unit) => (unit.isOn(name) ? 0 : 1),
});

const capability = (shown: string, weight: number, ...names: readonly string[]): Assessor => ({
  name: `CapabilityBoundingSet=~${shown}`,
  weight,
  badness: (unit) => (names.some(unit.mayHave) ? 1 : 0),
});

const namespace = (name: string, weight: number): Assessor => ({
  name: `RestrictNamespaces=~${name}`,
  weight,
  badness: (unit) => (unit.mayCreate(name) ? 1 : 0),
});

const families = (shown: string, weight: number, ...names: readonly string[]): Assessor => ({
  name: `RestrictAddressFamilies=~${shown}`,
  weight,
  badness: (unit) => (names.some(unit.mayOpen) ? 1 : 0),
});

const calls = (group: string, weight: number): Assessor => ({
  name: `SystemCallFilter=~${group}`,
  weight,
  badness: (unit) => unit.callsOpen(group) / 10,
});

const unlessRoot =
  (bad: (unit: Unit) => boolean) =>
  (unit: Unit): number | null =>
    unit.isRoot ? null : Number(bad(unit));

/** A dynamic user brings some settings along. */
const unlessDynamic =
  (name: string) =>
  (unit: Unit): number =>
    unit.isOn(name) || unit.isOn('DynamicUser') ? 0 : 1;

const protectHome = (unit: Unit): number => {
  if (unit.isOn('ProtectHome')) return 0;
  const word = unit.word('ProtectHome');
  if (word === 'tmpfs') return 0.1;
  return word === 'read-only' || unit.isOn('DynamicUser') ? 0.5 : 1;
};

const protectSystem = (unit: Unit): number => {
  const word = unit.word('ProtectSystem');
  if (word === 'strict' || unit.isOn('DynamicUser')) return 0;
  return word === 'full' ? 0.3 : unit.isOn('ProtectSystem') ? 0.5 : 1;
};

const user = (unit: Unit): number => (unit.isRoot ? 1 : unit.word('User') === 'nobody' ? 0.9 : 0);

const umask = (unit: Unit): number => {
  const mask = Number.parseInt(unit.word('UMask') || '0022', 8);
  if ((mask & 0o002) === 0) return 1;
  if ((mask & 0o004) === 0) return 0.5;
  if ((mask & 0o020) === 0) return 0.2;
  return (mask & 0o040) === 0 ? 0.1 : 0;
};

const protectProc = (unit: Unit): number => {
  const word = unit.word('ProtectProc');
  if (word === 'invisible' || word === 'ptraceable') return 0;
  return word === 'noaccess' ? 1 / 3 : 1;
};

const architectures = (unit: Unit): number => {
  const words = unit.words('SystemCallArchitectures');
  return words.length === 0 ? 1 : words.includes('native') ? 0 : 0.8;
};

const LOCAL = /^(localhost|127\.0\.0\.0\/8|127\.\d+\.\d+\.\d+|::1(\/128)?)$/;

const addresses = (unit: Unit): number => {
  const filters = ['IPIngressFilterPath', 'IPEgressFilterPath'];
  if (filters.some((name) => unit.words(name).length > 0)) return 0;
  const denied = unit.words('IPAddressDeny');
  const all = denied.includes('any') || (denied.includes('0.0.0.0/0') && denied.includes('::/0'));
  if (!all) return 1;
  const allowed = unit.words('IPAddressAllow');
  if (allowed.some((one) => !LOCAL.test(one))) return 0.5;
  return allowed.length > 0 ? 0.2 : 0;
};

const devices = (unit: Unit): number => {
  const policy = unit.word('DevicePolicy');
  const allowed = unit.words('DeviceAllow').length > 0 || unit.isOn('ProtectClock');
  const closed = policy === 'strict' || policy === 'closed' || unit.isOn('PrivateDevices');
  return closed ? (allowed ? 0.5 : 0) : 1;
};

/** With these a unit has a mount namespace of its own, whatever `PrivateMounts` says. */
const mounts = (unit: Unit): number => {
  const implied = ['PrivateMounts', 'PrivateDevices', 'PrivateTmp', 'ProtectControlGroups'];
  const more = ['ProtectKernelTunables', 'ProtectKernelModules'];
  const isPrivate =
    [...implied, ...more].some(unit.isOn) ||
    protectHome(unit) < 1 ||
    protectSystem(unit) < 1 ||
    unit.word('RootImage') !== '';
  return isPrivate ? 0 : 1;
};

const hasRoot = (unit: Unit): boolean =>
  ['RootDirectory', 'RootImage'].some((name) => !['', '/'].includes(unit.word(name)));

/**
 * The questions and weights of `systemd-analyze security`.
 *
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd-analyze.html
 */
export const ASSESSORS: readonly Assessor[] = [
  { name: 'User=/DynamicUser=', weight: 2000, badness: user },
  {
    name: 'SupplementaryGroups=',
    weight: 200,
    badness: unlessRoot((unit) => unit.words('SupplementaryGroups').length > 0),
  },
  flag('PrivateDevices', 1000),
  { name: 'PrivateMounts=', weight: 1000, badness: mounts },
  flag('PrivateNetwork', 2500),
  { ...flag('PrivateTmp', 1000), badness: unlessDynamic('PrivateTmp') },
  flag('PrivateUsers', 1000),
  flag('ProtectControlGroups', 1000),
  flag('ProtectKernelModules', 1000),
  flag('ProtectKernelTunables', 1000),
  flag('ProtectKernelLogs', 1000),
  flag('ProtectClock', 1000),
  { name: 'ProtectHome=', weight: 1000, badness: protectHome },
  flag('ProtectHostname', 50),
  { name: 'ProtectSystem=', weight: 1000, badness: protectSystem },
  { name: 'RootDirectory=/RootImage=', weight: 200, badness: (unit) => Number(!hasRoot(unit)) },
  flag('LockPersonality', 100),
  flag('MemoryDenyWriteExecute', 100),
  {
    ...flag('NoNewPrivileges', 1000),
    badness: unlessDynamic('NoNewPrivileges'),
  },
  capability('CAP_SYS_ADMIN', 1500, 'SYS_ADMIN'),
  capability('CAP_SET(UID|GID|PCAP)', 1500, 'SETUID', 'SETGID', 'SETPCAP'),
  capability('CAP_SYS_PTRACE', 1500, 'SYS_PTRACE'),
  capability('CAP_SYS_TIME', 1000, 'SYS_TIME'),
  capability('CAP_NET_ADMIN', 1000, 'NET_ADMIN'),
  capability('CAP_SYS_RAWIO', 1000, 'SYS_RAWIO'),
  capability('CAP_SYS_MODULE', 1000, 'SYS_MODULE'),
  capability('CAP_AUDIT_*', 500, 'AUDIT_CONTROL', 'AUDIT_READ', 'AUDIT_WRITE'),
  capability('CAP_SYSLOG', 500, 'SYSLOG'),
  capability('CAP_SYS_(NICE|RESOURCE)', 500, 'SYS_NICE', 'SYS_RESOURCE'),
  capability('CAP_MKNOD', 500, 'MKNOD'),
  capability('CAP_(CHOWN|FSETID|SETFCAP)', 1000, 'CHOWN', 'FSETID', 'SETFCAP'),
  capability(
    'CAP_(DAC_*|FOWNER|IPC_OWNER)',
    1000,
    'DAC_OVERRIDE',
    'DAC_READ_SEARCH',
    'FOWNER',
    'IPC_OWNER',
  ),
  capability('CAP_KILL', 500, 'KILL'),
  capability(
    'CAP_NET_(BIND_SERVICE|BROADCAST|RAW)',
    500,
    'NET_BIND_SERVICE',
    'NET_BROADCAST',
    'NET_RAW',
  ),
  capability('CAP_SYS_BOOT', 100, 'SYS_BOOT'),
  capability('CAP_MAC_*', 100, 'MAC_ADMIN', 'MAC_OVERRIDE'),
  capability('CAP_LINUX_IMMUTABLE', 75, 'LINUX_IMMUTABLE'),
  capability('CAP_IPC_LOCK', 50, 'IPC_LOCK'),
  capability('CAP_SYS_CHROOT', 50, 'SYS_CHROOT'),
  capability('CAP_BLOCK_SUSPEND', 25, 'BLOCK_SUSPEND'),
  capability('CAP_WAKE_ALARM', 25, 'WAKE_ALARM'),
  capability('CAP_LEASE', 25, 'LEASE'),
  capability('CAP_SYS_TTY_CONFIG', 25, 'SYS_TTY_CONFIG'),
  capability('CAP_SYS_PACCT', 25, 'SYS_PACCT'),
  capability('CAP_BPF', 25, 'BPF'),
  { name: 'UMask=', weight: 100, badness: umask },
  {
    name: 'KeyringMode=',
    weight: 1000,
    badness: (unit) => Number(!['', 'private'].includes(unit.word('KeyringMode'))),
  },
  { name: 'ProtectProc=', weight: 1000, badness: protectProc },
  { name: 'ProcSubset=', weight: 10, badness: (unit) => Number(unit.word('ProcSubset') !== 'pid') },
  {
    name: 'NotifyAccess=',
    weight: 1000,
    badness: (unit) => Number(unit.word('NotifyAccess') === 'all'),
  },
  {
    name: 'RemoveIPC=',
    weight: 100,
    badness: unlessRoot((unit) => !unit.isOn('RemoveIPC') && !unit.isOn('DynamicUser')),
  },
  {
    name: 'Delegate=',
    weight: 100,
    badness: (unit) => Number(!['', 'no', 'false', '0', 'off'].includes(unit.word('Delegate'))),
  },
  flag('RestrictRealtime', 500),
  {
    ...flag('RestrictSUIDSGID', 1000),
    badness: unlessDynamic('RestrictSUIDSGID'),
  },
  namespace('user', 1500),
  namespace('mnt', 500),
  namespace('ipc', 500),
  namespace('pid', 500),
  namespace('cgroup', 500),
  namespace('net', 500),
  namespace('uts', 100),
  families('AF_(INET|INET6)', 1500, 'AF_INET', 'AF_INET6'),
  families('AF_UNIX', 25, 'AF_UNIX'),
  families('AF_NETLINK', 200, 'AF_NETLINK'),
  families('AF_PACKET', 1000, 'AF_PACKET'),
  families('…', 1250, 'AF_BLUETOOTH', 'AF_VSOCK', 'AF_ALG'),
  { name: 'SystemCallArchitectures=', weight: 1000, badness: architectures },
  calls('@swap', 1000),
  calls('@obsolete', 250),
  calls('@clock', 1000),
  calls('@cpu-emulation', 250),
  calls('@debug', 1000),
  calls('@mount', 1000),
  calls('@module', 1000),
  calls('@raw-io', 1000),
  calls('@reboot', 1000),
  calls('@privileged', 700),
  calls('@resources', 700),
  { name: 'IPAddressDeny=', weight: 1000, badness: addresses },
  { name: 'DeviceAllow=', weight: 1000, badness: devices },
  {
    name: 'AmbientCapabilities=',
    weight: 500,
    badness: (unit) => Number(unit.words('AmbientCapabilities').length > 0),
  },
];
