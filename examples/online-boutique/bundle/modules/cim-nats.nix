# What follows on a machine with NATS: an account for each domain, and the streams in it.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  cfg = config.services.nats;

  messaging = (import ../lib { inherit lib; }).messaging {
    domains = lib.filterAttrs (_: domain: domain.enable) config.cim.domains;
    jetstream = if cfg.jetstream then cfg.settings.jetstream else null;
  };
  inherit (messaging)
    accounts
    asked
    keyless
    nkeys
    servers
    streams
    ;

  keyOf = domain: config.cim.domains.${domain}.nkey;
  apply = stream: "apply ${stream.name} ${lib.escapeShellArg (builtins.toJSON stream)}";
in
{
  config = lib.mkIf (servers != [ ]) {
    assertions = [
      {
        assertion = lib.allUnique nkeys;
        message = "cim.domains has one NATS key twice: the server would not start.";
      }
    ]
    ++ lib.optionals cfg.jetstream [
      {
        assertion = asked.maxMemory <= cfg.settings.jetstream.max_mem;
        message = "The domains ask for more jetstream.maxMemory than the server has: it would not start.";
      }
      {
        assertion = asked.maxFile <= cfg.settings.jetstream.max_file;
        message = "The domains ask for more jetstream.maxFile than the server has: it would not start.";
      }
    ];

    warnings =
      map (
        id:
        "missing-nkey: ${id} uses the NATS server of ${config.networking.hostName} and has no key, so that it is not let in. Create its key in the drawing, or with the command \"keys\"."
      ) keyless.services
      ++ map (
        name:
        "missing-nkey: Nobody makes the streams of the domain ${name}, which has no NATS key. Create its key in the drawing, or with the command \"keys\"."
      ) keyless.domains;

    services.nats.settings = { inherit accounts; };

    systemd.services.nats-streams = lib.mkIf (streams != { }) {
      description = "JetStream streams of the domains";
      wantedBy = [ "multi-user.target" ];
      requires = [ "nats.service" ];
      after = [ "nats.service" ];
      path = [ pkgs.openssl ];
      script = ''
        ${builtins.readFile ../lib/nats-streams.sh}
      ''
      + lib.concatStrings (
        lib.mapAttrsToList (domain: streams: ''

          log_in ${toString cfg.port} ${keyOf domain} "$CREDENTIALS_DIRECTORY/${domain}.nk"
          ${lib.concatMapStringsSep "\n" apply (lib.attrValues streams)}
        '') streams
      );
      serviceConfig = import ../lib/hardening.nix // {
        Type = "oneshot";
        RemainAfterExit = true;
        TimeoutStartSec = "2min";
        LoadCredential = lib.mapAttrsToList (
          domain: _: "${domain}.nk:/run/secrets/${domain}/nats.nk"
        ) streams;
        IPAddressAllow = [ "localhost" ];
      };
    };
  };
}
