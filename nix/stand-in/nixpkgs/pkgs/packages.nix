# Names that nixpkgs has, in 24.11 and in 26.05.
{
  # Attribute name to the name of its main program, null where the package has none.
  programs = {
    age = "age";
    alejandra = "alejandra";
    apacheKafka = null;
    bash = "bash";
    bashInteractive = "bash";
    bat = "bat";
    bind = "dig";
    btop = "btop";
    buildah = "buildah";
    caddy = "caddy";
    cargo = "cargo";
    cargo-edit = null;
    cargo-nextest = "cargo-nextest";
    cargo-watch = "cargo-watch";
    cassandra = "cassandra";
    clang = "clang";
    clickhouse = "clickhouse";
    clippy = "cargo-clippy";
    cmake = "cmake";
    colmena = "colmena";
    coreutils = null;
    crane = "crane";
    crun = "crun";
    curl = "curl";
    deadnix = "deadnix";
    delve = "dlv";
    deno = "deno";
    diffutils = null;
    direnv = "direnv";
    dnsmasq = "dnsmasq";
    dnsutils = "dig";
    docker = "docker";
    docker-compose = "docker-compose";
    duckdb = "duckdb";
    esbuild = "esbuild";
    etcd = null;
    fail2ban = "fail2ban-client";
    fd = "fd";
    findutils = null;
    fzf = "fzf";
    gawk = "gawk";
    gcc = "gcc";
    gh = "gh";
    git = "git";
    gnugrep = "grep";
    gnumake = "make";
    gnused = "sed";
    gnutar = "tar";
    go = "go";
    go-tools = null;
    golangci-lint = "golangci-lint";
    gopls = "gopls";
    grafana = "grafana-server";
    graphviz = "dot";
    gzip = "gzip";
    haproxy = "haproxy";
    htop = "htop";
    httpie = null;
    influxdb2-cli = "influx";
    iperf3 = "iperf3";
    iproute2 = null;
    jq = "jq";
    just = "just";
    k6 = "k6";
    kea = null;
    keycloak = null;
    lazygit = "lazygit";
    less = "less";
    loki = null;
    mariadb = null;
    mermaid-cli = "mmdc";
    s5cmd = "s5cmd";
    mongosh = "mongosh";
    mosquitto = null;
    nano = "nano";
    nats-kafka = null;
    nats-server = "nats-server";
    nats-top = "nats-top";
    natscli = "nats";
    neo4j = null;
    neovim = "nvim";
    netcat = "nc";
    nfs-utils = null;
    nginx = "nginx";
    nil = "nil";
    nix = "nix";
    nixd = "nixd";
    nixfmt = "nixfmt";
    nixfmt-rfc-style = "nixfmt";
    nixfmt-tree = "treefmt";
    nixpkgs-fmt = "nixpkgs-fmt";
    nkeys = "nk";
    nmap = "nmap";
    nodejs = "node";
    nodejs_20 = "node";
    nodejs_22 = "node";
    nsc = "nsc";
    openbao = "bao";
    openldap = null;
    openssh = "ssh";
    openssl = "openssl";
    pgadmin4 = "pgadmin4";
    pgcli = "pgcli";
    pkg-config = "pkg-config";
    pnpm = "pnpm";
    podman = "podman";
    podman-compose = "podman-compose";
    poetry = "poetry";
    postgrest = "postgrest";
    prefetch-npm-deps = "prefetch-npm-deps";
    prometheus = "prometheus";
    prometheus-alertmanager = "alertmanager";
    prometheus-node-exporter = "node_exporter";
    protobuf = "protoc";
    rabbitmq-server = "rabbitmq-server";
    redis = "redis-cli";
    restic = "restic";
    ripgrep = "rg";
    rsync = "rsync";
    ruff = "ruff";
    rust-analyzer = "rust-analyzer";
    rustc = "rustc";
    rustfmt = "rustfmt";
    samba = null;
    shellcheck = "shellcheck";
    skopeo = "skopeo";
    socat = "socat";
    sops = "sops";
    sqlite = "sqlite3";
    sqlx-cli = "sqlx";
    ssh-to-age = "ssh-to-age";
    statix = "statix";
    sudo = "sudo";
    systemd = null;
    tailscale = "tailscale";
    tailwindcss = "tailwindcss";
    tcpdump = "tcpdump";
    tempo = null;
    tmux = "tmux";
    traefik = "traefik";
    tree = "tree";
    treefmt = "treefmt";
    typescript = "tsc";
    unzip = "unzip";
    util-linux = null;
    uv = "uv";
    valkey = "valkey-cli";
    vector = "vector";
    victoriametrics = "victoria-metrics";
    vim = "vim";
    wget = "wget";
    which = "which";
    wireguard-tools = "wg";
    xz = "xz";
    yarn = "yarn";
    yq = "yq";
    yq-go = "yq";
    zip = "zip";
    zsh = "zsh";
  };

  # What nixpkgs refuses until it is let in.
  insecure = {
    minio = {
      pname = "minio";
      version = "2025-10-15T17-29-55Z";
      mainProgram = "minio";
    };
    openssl_1_1 = {
      pname = "openssl";
      version = "1.1.1w";
      mainProgram = "openssl";
    };
  };

  libraries = [
    "avahi"
    "cacert"
    "glibc"
    "libclang"
    "libffi"
    "libgit2"
    "libiconv"
    "libpq"
    "libsodium"
    "libuv"
    "libxml2"
    "libyaml"
    "musl"
    "ncurses"
    "pcre2"
    "rdkafka"
    "readline"
    "stdenv"
    "tzdata"
    "zeromq"
    "zlib"
    "zstd"
  ];

  python = [
    "aiohttp"
    "alembic"
    "asyncpg"
    "click"
    "fastapi"
    "flask"
    "flit-core"
    "gunicorn"
    "hatchling"
    "httpx"
    "jinja2"
    "nats-py"
    "numpy"
    "paho-mqtt"
    "pip"
    "poetry-core"
    "prometheus-client"
    "psycopg"
    "psycopg2"
    "pydantic"
    "pytest"
    "pytestCheckHook"
    "pyyaml"
    "redis"
    "requests"
    "setuptools"
    "setuptools-scm"
    "sqlalchemy"
    "starlette"
    "structlog"
    "uvicorn"
    "virtualenv"
    "websockets"
    "wheel"
  ];
}
