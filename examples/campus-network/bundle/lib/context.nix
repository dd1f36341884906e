# What a journal says, as configurations want it.
{
  lib,
  declare,
  deploy,
  eventsOf,
  fold,
  graphOf,
  native,
}:
let
  names = map ({ slug, ... }: slug);
  sorted = list: lib.sort lib.lessThan (lib.unique list);

  kindsOf =
    services:
    sorted (map ({ kind, service, ... }: if kind == null then service.kind else kind.kind) services);
  toolsOf =
    services: sorted (lib.concatMap ({ kind, ... }: if kind == null then [ ] else kind.tools) services);

  noLoad = {
    memory = null;
    clients = 0;
  };

  # The load of a domain's database, and of all the others on its machine.
  databaseOf =
    { services, ... }:
    let
      isDatabase = { kind, host, ... }: host != null && kind.kind == "postgresql";
    in
    (lib.findFirst isDatabase { load = noLoad; } services).load;

  # Settings that the journal leaves to what is there.
  sizesOf =
    { services, ... }:
    bySlug (service: service.sizes) (lib.filter (service: service.sizes or { } != { }) services);

  contextOf =
    domain:
    let
      administrator = lib.head domain.administrators;
      isNamed = domain.administrators != [ ];
    in
    {
      name = domain.slug;
      title = domain.domain.name;
      inherit (domain.domain) purpose constraints;
      administrator = if isNamed then administrator.slug else null;
      email = if isNamed && administrator.email != "" then administrator.email else null;
      services = kindsOf domain.services;
      dependencies = names domain.dependencies;
      tools = toolsOf domain.services;
      database = databaseOf domain;
      sizes = sizesOf domain;
    };

  machineOf = host: {
    inherit (host)
      address
      interface
      prefixLength
      stateVersion
      system
      ;
    services = map ({ path, ... }: path) host.services;
  };

  personOf = person: {
    inherit (person) email keys name;
  };

  applicationsOf =
    deployment:
    let
      applications = lib.filter (
        { kind, ... }: kind != null && kind.kind == "application"
      ) deployment.services;
      named = lib.groupBy ({ slug, ... }: slug) applications;
    in
    lib.sort lib.lessThan (
      map (one: if lib.length named.${one.slug} == 1 then one.slug else one.instance) applications
    );

  bySlug = f: list: lib.listToAttrs (map (one: lib.nameValuePair one.slug (f one)) list);

  # What a drawing without a domain says.
  nothing = {
    name = null;
    title = null;
    purpose = "";
    constraints = { };
    administrator = null;
    email = null;
    services = [ ];
    dependencies = [ ];
    tools = [ ];
    database = noLoad;
    sizes = { };
  };

  read =
    journal:
    let
      graph = fold (eventsOf journal);
      deployment = deploy graph;
      contexts = bySlug contextOf deployment.domains;
      inCreation = lib.sort (a: b: a.domain._order < b.domain._order) deployment.domains;
      outer = lib.filter ({ domain, ... }: domain.parent_domain_id == null) inCreation;
      first = lib.head (outer ++ inCreation);
    in
    {
      inherit contexts deployment graph;
      main = if inCreation == [ ] then nothing else contexts.${first.slug};
    };

  load =
    {
      journal,
      domain ? null,
    }:
    let
      inherit (read journal) contexts main;
    in
    (if domain == null then main else contexts.${domain}) // { inherit contexts; };
in
{
  /**
    What a journal means: `domains` and `hosts` as the modules of a bundle declare them below `cim`;
    `machines`, `people`, `applications` and `tools`; `contexts` of all domains; and of the first
    domain its `name`, `purpose`, `administrator`, `services` and `dependencies`. Takes a path, or
    what the JSON says. `graph` has the elements by their ids. `nixosModules`, `machineModules` and
    `homeModules` are the native options that it means, and `nixpkgs` the arguments with which nixpkgs
    is used, of which `overlays` is a part.
  */
  fromEvents =
    journal:
    let
      inherit (read journal)
        contexts
        deployment
        graph
        main
        ;
    in
    declare deployment
    // native deployment
    // {
      inherit contexts;
      graph = graphOf graph;
      machines = bySlug machineOf deployment.hosts;
      people = bySlug personOf deployment.people;
      applications = applicationsOf deployment;
      tools = toolsOf deployment.services;
      inherit (main)
        constraints
        dependencies
        name
        purpose
        services
        ;
      administrator = if main.email == null then main.administrator else main.email;
    };

  /**
    The context of a domain: `name`, `purpose`, `administrator` (a Unix user name) with `email`,
    `services` as kinds, `dependencies`, `tools`, the load of its `database`, and the `sizes` of its
    services. As it is, of the first domain in the
    domain-events.json beside this library; called with a journal, or `{ journal; domain; }`, of
    that.
  */
  loadDomainContext =
    lib.optionalAttrs (builtins.pathExists ../domain-events.json) (load {
      journal = ../domain-events.json;
    })
    // {
      __functor =
        _: given: load (if lib.isAttrs given && given ? journal then given else { journal = given; });
    };
}
