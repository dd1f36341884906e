/**
 * Groups of system calls, with only those calls that the exposure counts.
 *
 * @see systemd-analyze(1), `systemd-analyze syscall-filter`
 */
const GROUPS: Readonly<Record<string, string>> = {
  '@aio': '',
  '@basic-io': '',
  '@chown': 'chown chown32 fchown fchown32 fchownat lchown lchown32',
  '@clock': 'adjtimex clock_adjtime clock_adjtime64 clock_settime clock_settime64 settimeofday',
  '@cpu-emulation': 'modify_ldt subpage_prot switch_endian vm86 vm86old',
  '@debug':
    'lookup_dcookie perf_event_open pidfd_getfd ptrace rtas s390_runtime_instr sys_debug_setcontext',
  '@default': '',
  '@file-system': '',
  '@io-event': '',
  '@ipc': '',
  '@keyring': '',
  '@memlock': '',
  '@module': 'delete_module finit_module init_module',
  '@mount':
    'chroot fsconfig fsmount fsopen fspick mount mount_setattr move_mount open_tree pivot_root umount umount2',
  '@network-io': '',
  '@obsolete':
    '_sysctl afs_syscall bdflush break create_module ftime get_kernel_syms getpmsg gtty idle lock mpx prof profil putpmsg query_module security sgetmask ssetmask stime stty sysfs tuxcall ulimit uselib ustat vserver',
  '@pkey': '',
  '@privileged':
    '@chown @clock @module @raw-io @reboot @swap _sysctl acct bpf capset chroot fanotify_init fanotify_mark nfsservctl open_by_handle_at pivot_root quotactl quotactl_fd setdomainname setfsuid setfsuid32 setgroups setgroups32 sethostname setresuid setresuid32 setreuid setreuid32 setuid setuid32 vhangup',
  '@process': '',
  '@raw-io':
    'ioperm iopl pciconfig_iobase pciconfig_read pciconfig_write s390_pci_mmio_read s390_pci_mmio_write',
  '@reboot': 'kexec_file_load kexec_load reboot',
  '@resources':
    'ioprio_set mbind migrate_pages move_pages nice sched_setaffinity sched_setattr sched_setparam sched_setscheduler set_mempolicy set_mempolicy_home_node setpriority setrlimit',
  '@setuid': 'setgroups setgroups32 setresuid setresuid32 setreuid setreuid32 setuid setuid32',
  '@signal': '',
  '@swap': 'swapoff swapon',
  '@sync': '',
  '@system-service':
    '@aio @basic-io @chown @default @file-system @io-event @ipc @keyring @memlock @network-io @process @resources @setuid @signal @sync @timer capset setfsuid setfsuid32',
  '@timer': '',
};

const expanded = new Map<string, ReadonlySet<string>>();

/** The system calls of a group such as `@privileged`, or the one that is named. */
export const callsOf = (name: string): ReadonlySet<string> => {
  const before = expanded.get(name);
  if (before) return before;
  const members = GROUPS[name]?.split(' ').filter((one) => one !== '');
  const calls = new Set(members ? members.flatMap((one) => [...callsOf(one)]) : [name]);
  expanded.set(name, calls);
  return calls;
};
