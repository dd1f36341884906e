# What is suspicious about a machine, and may stand: whoever builds it is told what, where, and how to
# mend it. Each begins with the code of the rule that finds the same in the drawing.
{ config, lib, ... }:
let
  inherit (config) cim;
  inherit (config.networking) hostName;

  domains = lib.filterAttrs (_: domain: domain.enable) cim.domains;
  reach = import ../lib/reach.nix { inherit lib; } domains;
  isHere = service: service.here;

  keysOf =
    user:
    let
      keys = user.openssh.authorizedKeys or { };
    in
    keys.keys or [ ] ++ keys.keyFiles or [ ];
  passwords = config.services.openssh.settings.PasswordAuthentication or null;
  wantsKeys = config.services.openssh.enable && passwords != null && !passwords;
  hasKeys = lib.any (user: keysOf user != [ ]) (lib.attrValues config.users.users);

  # Of a domain that no machine runs, every machine tells.
  concerns = { services, ... }: services == { } || lib.any isHere (lib.attrValues services);

  isAwaited =
    service:
    lib.any (
      client: client.host != hostName && lib.elem service.id (reach.reachedBy client)
    ) reach.services;
  awaited = lib.optionals (cim.hosts.${hostName}.address or "" == null) (
    lib.filter (service: isHere service && isAwaited service) reach.services
  );

  # A package has the name of its service, or that of the unit where two have the same.
  isFetched =
    service:
    lib.any (name: cim.sources ? ${name}) [
      service.name
      "${service.domain}-${service.name}"
    ];
in
{
  config.warnings =
    lib.optional (wantsKeys && !hasKeys)
      "no-ssh-key: Nobody can log in to ${hostName}: none of its users has an SSH key, and passwords are off. Give a person of the drawing a key, or set users.users.<name>.openssh.authorizedKeys.keys in hosts/${hostName}/extra.nix."
    ++ lib.concatLists (
      lib.mapAttrsToList (
        domain:
        { unknown, ... }:
        lib.mapAttrsToList (
          name: kind:
          "unknown-kind: No machine runs ${domain}/${name}: its kind ${builtins.toJSON kind} is unknown. Replace it in the drawing by a service of a known kind, for example a container."
        ) unknown
      ) (lib.filterAttrs (_: concerns) domains)
    )
    ++
      map
        (
          service:
          "unlocked-source: ${service.id} is a stand-in that answers every request: cim.sources lacks ${builtins.toJSON service.source}. Give the source a revision and a hash in the drawing; the bundle's README says how to learn them."
        )
        (
          lib.filter (service: isHere service && service.source != null && !isFetched service) reach.services
        )
    ++ map (
      service:
      "host-without-address: Other machines depend on ${service.id}, and nobody knows the address of ${hostName}. Give it a fixed one in the drawing."
    ) awaited;
}
