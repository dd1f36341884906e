# What a graph means in machines: names are slugs, ends are found, every deployed service has a
# machine.
{
  lib,
  addressesOf,
  administer,
  connect,
  inOrder,
  loadedOf,
  messagesOf,
  networksOf,
  servicesOf,
  slug,
  words,
}:
let
  bySlug = lib.sort (a: b: a.slug < b.slug);

  domainsOf =
    graph:
    map
      (
        {
          name,
          id,
          domain,
        }:
        {
          inherit id domain;
          slug = name;
        }
      )
      (
        slug.distinct (
          map (domain: {
            name = slug.domain domain.name domain.domain_id;
            id = domain.domain_id;
            inherit domain;
          }) (inOrder graph.domains)
        )
      );

  drawnHosts =
    graph:
    slug.distinct (
      map (host: {
        name = slug.host host.name host.host_id;
        id = host.host_id;
        inherit host;
      }) (inOrder graph.hosts)
    );

  planHost =
    release: addresses:
    {
      name,
      id,
      host,
    }:
    addresses.${id}
    // {
      inherit id host;
      slug = name;
      tier = if host == null then "Cluster" else host.tier;
      memory = if host == null then null else host.memory_mb;
      system = if host == null then lib.head words.systems else host.system;
      stateVersion = if host == null then release else host.state_version;
    };
in
graph:
let
  release = words.releases.${graph.workspace.workspace.channel};
  domainList = domainsOf graph;
  domains = lib.listToAttrs (map (domain: lib.nameValuePair domain.id domain) domainList);
  services = servicesOf graph domains;

  isDeployable = { kind, domain, ... }: kind != null && kind.deployed && domain != null;
  deployable = lib.groupBy (service: service.domain) (lib.filter isDeployable services);
  isLoose = { service, ... }: service.host_id == null || !graph.hosts ? ${service.host_id};

  # A domain with no service, or with one that nobody placed, has a host of its own name; a drawn
  # host of that name is it.
  drawn = drawnHosts graph;
  isDrawn = lib.genAttrs (map ({ name, ... }: name) drawn) (_: true);
  needsOwn =
    domain:
    !isDrawn ? ${domain.slug}
    && (!deployable ? ${domain.id} || lib.any isLoose deployable.${domain.id});
  wanted =
    drawn
    ++ map ({ id, slug, ... }: {
      name = slug;
      inherit id;
      host = null;
    }) (lib.filter needsOwn domainList);
  hosts = map (planHost release (addressesOf wanted)) wanted;

  hostsById = lib.listToAttrs (map (host: lib.nameValuePair host.id host) hosts);
  hostsBySlug = lib.listToAttrs (map (host: lib.nameValuePair host.slug host) hosts);
  hostOf =
    service:
    let
      inherit (service.service) host_id;
    in
    if !isDeployable service then
      null
    else if host_id != null && hostsById ? ${host_id} then
      hostsById.${host_id}.slug
    else
      hostsBySlug.${domains.${service.domain}.slug}.slug or null;

  placed = map (service: service // { host = hostOf service; }) services;
  connections = connect {
    edges = inOrder graph.edges;
    inherit domains;
    services = placed;
  };
  messages = messagesOf {
    edges = inOrder graph.edges;
    inherit domains;
    services = placed;
  };
  use = id: {
    publishes = messages "publishes" id;
    subscribes = messages "subscribes" id;
  };
  people = administer graph (bySlug domainList);
  finished = map (
    service:
    service
    // {
      requires = connections.requires.${service.id} or [ ];
      reaches = connections.reaches.${service.id};
      clients = connections.clients.${service.id} or [ ];
    }
    // use service.id
  ) placed;
  byHost = lib.groupBy (service: service.host) (lib.filter (service: service.host != null) finished);
  loaded = lib.concatMap (host: loadedOf (host // { services = byHost.${host.slug} or [ ]; })) hosts;
  loadedById = lib.listToAttrs (map (service: lib.nameValuePair service.id service) loaded);
  sized = map (service: loadedById.${service.id} or service) finished;
  loadedByHost = lib.groupBy (service: service.host) loaded;
  byDomain = lib.groupBy (service: service.domain) (
    lib.filter (service: service.domain != null) sized
  );
  byPath = lib.sort (a: b: a.path < b.path);
  equipped = map (host: host // { services = byPath (loadedByHost.${host.slug} or [ ]); }) (
    bySlug hosts
  );
  networks = networksOf (inOrder graph.links) equipped;
in
{
  inherit release;
  inherit (graph.workspace) workspace;
  hosts = map (host: host // { network = networks.${host.id}; }) equipped;
  inherit (people) people;
  services = byPath sized;
  domains = map (
    domain:
    domain
    // {
      administrators = people.administrators.${domain.id};
      dependencies = connections.dependencies.${domain.id} or [ ];
      services = bySlug (byDomain.${domain.id} or [ ]);
    }
    // use domain.id
  ) (bySlug domainList);
}
