# Judges configurations of domains: those of `fromEvents`, or written by hand with `services` as a
# list of kinds.
{
  lib,
  kinds,
  text,
}:
let
  kindNameOf =
    name:
    let
      kind = kinds.kindOf name;
    in
    if kind == null then name else kind.kind;

  # Services as `{ name; kind; ... }`.
  servicesOf =
    {
      services ? [ ],
      ...
    }:
    if lib.isAttrs services then
      lib.mapAttrsToList (name: service: { kind = name; } // service // { inherit name; }) services
    else
      map (name: {
        inherit name;
        kind = name;
      }) services;

  # A configuration of `fromEvents` has several domains.
  domainsOf =
    domain:
    if domain ? domains then
      lib.mapAttrsToList (name: each: each // { inherit name; }) domain.domains
    else
      [ domain ];

  # Patterns of other languages say with ^ and $ what Nix means without.
  matches =
    pattern: name: builtins.match (lib.removeSuffix "$" (lib.removePrefix "^" pattern)) name != null;

  finding = isFound: message: lib.optional isFound message;
  sentences = lib.concatStringsSep "; ";

  report = findings: {
    passed = findings == [ ];
    inherit findings;
    issues = sentences findings;
  };

  errorsOf =
    {
      namePattern ? null,
      requiredServices ? [ ],
      maxServices ? null,
    }:
    domain:
    let
      name = if domain.name or null == null then "" else domain.name;
      services = servicesOf domain;
      has = lib.genAttrs (map ({ kind, ... }: kindNameOf kind) services) (_: true);
      missing = lib.filter (wanted: !has ? ${kindNameOf wanted}) requiredServices;
      count = lib.length services;
    in
    finding (text.trim name == "") "the domain has no name"
    ++ finding (text.trim (domain.purpose or "") == "") "the domain ${name} has no purpose"
    ++ finding (
      namePattern != null && !matches namePattern name
    ) "the name ${name} does not match ${namePattern}"
    ++ map (wanted: "the domain ${name} lacks the service ${wanted}") missing
    ++ finding (
      maxServices != null && count > maxServices
    ) "the domain ${name} has ${toString count} services, more than ${toString maxServices}";

  # What nobody but our own services should reach.
  inner = [
    "data"
    "messaging"
    "observability"
    "storage"
  ];

  securityOf =
    domain:
    let
      isInner =
        { kind, ... }:
        let
          known = kinds.kindOf kind;
        in
        known != null && lib.elem known.role inner;
    in
    finding (domain.administrator or null == null) "${domain.name} has no administrator"
    ++ map (service: "${domain.name}/${service.name} is open to every address") (
      lib.filter (service: service.public or false && isInner service) (servicesOf domain)
    );

  # Each service deserves a quarter of a GiB of its machine.
  share = 256;

  performanceOf =
    {
      hosts ? { },
      ...
    }@domain:
    let
      services = lib.concatMap servicesOf (domainsOf domain);
      byHost = lib.groupBy ({ host, ... }: host) (lib.filter (service: service ? host) services);
      crowded =
        host: list:
        let
          memory = hosts.${host}.memory or null;
          need = share * lib.length list;
        in
        finding (memory != null && memory < need)
          "${host} has ${toString memory} MiB for ${toString (lib.length list)} services, which want ${toString need}";
      clashes =
        host: list:
        lib.concatLists (
          lib.mapAttrsToList (
            port: found:
            let
              isShared =
                { kind, ... }:
                let
                  known = kinds.kindOf kind;
                in
                known != null && known.instances == "one-per-host";
            in
            finding (lib.length found > 1 && !lib.all isShared found)
              "port ${port} of ${host} is wanted by ${
                lib.concatMapStringsSep " and " ({ name, ... }: name) found
              }"
          ) (lib.groupBy ({ port, ... }: toString port) (lib.filter (service: service ? port) list))
        );
    in
    lib.concatLists (lib.mapAttrsToList (host: list: crowded host list ++ clashes host list) byHost);
in
{
  /**
    The domain with `valid`, `errors` (a text) and `errorList`. `constraints` may have a
    `namePattern`, `requiredServices` and `maxServices`.
  */
  ensureValid =
    {
      domain,
      constraints ? { },
    }:
    let
      errors = errorsOf constraints domain;
    in
    domain
    // {
      valid = errors == [ ];
      errors = sentences errors;
      errorList = errors;
    };

  /**
    `{ passed; issues; findings; }`: domains without an administrator, and databases, brokers and the
    like that are open to every address.
  */
  analyzeSecurity = domain: report (lib.concatMap securityOf (domainsOf domain));

  /**
    `{ passed; issues; findings; }`: machines with less than 256 MiB for each service, and ports that
    several services of a machine want.
  */
  analyzePerformance = domain: report (performanceOf domain);
}
