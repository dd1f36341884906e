import { call, ref, text } from '../nix/build.ts';
import type { Expr } from '../nix/syntax.ts';

/** A C library that programs link to, and how their builds find it. */
export interface NativeLibrary {
  /** nixpkgs attribute of the library. */
  readonly attribute: string;
  /** Whether pkg-config knows it. */
  readonly pkgConfig: boolean;
  /** nixpkgs attributes of further programs that a build with it runs. */
  readonly tools: readonly string[];
  /**
   * For builds that ask for folders and not for pkg-config: what a development shell sets, in
   * which `lib` and `pkgs` are in scope.
   */
  readonly variables: Readonly<Record<string, Expr>>;
  /** Variables that, set to 1, keep Rust crates from compiling a copy of their own. */
  readonly rust: readonly string[];
}

const dev = (attribute: string, folder = ''): Expr =>
  text`${call('lib.getDev', ref('pkgs', attribute))}${folder}`;
const lib = (attribute: string): Expr => text`${call('lib.getLib', ref('pkgs', attribute))}/lib`;

/** A library that pkg-config knows, so that nothing else need be said. */
const known = (attribute: string, ...rust: readonly string[]): NativeLibrary => ({
  attribute,
  pkgConfig: true,
  tools: [],
  variables: {},
  rust,
});

const LIBRARIES = {
  openssl: {
    ...known('openssl', 'OPENSSL_NO_VENDOR'),
    variables: {
      OPENSSL_DIR: dev('openssl'),
      OPENSSL_INCLUDE_DIR: dev('openssl', '/include'),
      OPENSSL_LIB_DIR: lib('openssl'),
    },
  },
  postgresql: {
    ...known('libpq'),
    tools: ['libpq.pg_config'],
    variables: {
      PG_CONFIG: call("lib.getExe'", ref('pkgs', 'libpq', 'pg_config'), 'pg_config'),
      POSTGRES_INCLUDE: dev('libpq', '/include'),
      POSTGRES_LIB: lib('libpq'),
    },
  },
  sqlite: {
    ...known('sqlite', 'LIBSQLITE3_SYS_USE_PKG_CONFIG'),
    variables: {
      SQLITE3_INCLUDE_DIR: dev('sqlite', '/include'),
      SQLITE3_LIB_DIR: lib('sqlite'),
    },
  },
  zlib: known('zlib'),
  zstd: known('zstd', 'ZSTD_SYS_USE_PKG_CONFIG'),
  curl: known('curl'),
  libgit2: known('libgit2', 'LIBGIT2_NO_VENDOR'),
  libsodium: known('libsodium', 'SODIUM_USE_PKG_CONFIG'),
  libffi: known('libffi'),
  libxml2: known('libxml2'),
  rdkafka: known('rdkafka'),
  zeromq: known('zeromq'),
} satisfies Readonly<Record<string, NativeLibrary>>;

/** By the name that the setting `libraries` of an application has for it. */
export const NATIVE_LIBRARIES: Readonly<Record<string, NativeLibrary>> = LIBRARIES;

/** The names, in the order in which they are offered. */
export const LIBRARY_NAMES = Object.keys(LIBRARIES) as readonly string[];
