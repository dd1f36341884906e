# What each kind of event does to what it is about. A definition says `of` which kind of element it
# is, by which `key`, which fields its data `needs` and which it `may` have, and what `step` makes of
# the element (`null`: it is not there). An event whose data do not fit does nothing.
{
  lib,
  text,
  wire,
  words,
}:
let
  inherit (lib) isAttrs isList isString;
  inherit (text) isName isUuid;

  isFlag = lib.isBool;
  isTexts = value: isList value && lib.all isString value;
  orNull = fits: value: value == null || fits value;
  isOneOf = list: value: lib.elem value list;

  or' = value: default: if value == null then default else value;
  idOrNull = id: if id == null then null else lib.toLower id;

  create =
    make: data: order: before:
    if before == null then make data // { _order = order; } else before;
  patch =
    fields: data: _: before:
    if before == null then null else before // fields data;
  drop =
    _: _: _:
    null;

  about = of: id: needs: step: {
    inherit of step;
    key = data: lib.toLower data.${id};
    needs = needs // {
      ${id} = isUuid;
    };
  };
  domain = about "domains" "domain_id";
  service = about "services" "service_id";
  edge = about "edges" "edge_id";
  person = about "people" "person_id";
  field =
    name: fits: of:
    of { ${name} = fits; } (
      patch (data: {
        ${name} = data.${name};
      })
    );

  constraintsOf = builtins.intersectAttrs {
    max_services = null;
    name_pattern = null;
    required_services = null;
  };

  fitsRequirement =
    item:
    isName item
    ||
      isAttrs item
      && (item ? service_id -> isUuid item.service_id)
      && isName (item.name or null)
      && isString (item.kind or null)
      && isAttrs (item.settings or { });

  serviceOf = data: {
    service_id = lib.toLower data.service_id;
    domain_id = idOrNull data.domain_id;
    inherit (data) name kind;
    settings = data.settings or { };
    host_id = idOrNull (data.host_id or null);
    offered = data.offered or false;
    public = data.public or false;
    extra_options = data.extra_options or { };
    notes = data.notes or "";
  };

  edgeOf =
    data:
    {
      edge_id = lib.toLower data.edge_id;
      inherit (data) kind;
      from = lib.toLower data.from;
      to = lib.toLower data.to;
    }
    // lib.optionalAttrs (data ? subjects) { inherit (data) subjects; };

  node = {
    of = "hosts";
    key = data: wire.idOf data.node.id;
    needs = {
      topology_id = isString;
      node = wire.fitsNode;
    };
  };
  link = step: {
    of = "links";
    key = data: wire.linkKey (wire.linkOf data.connection);
    needs = {
      topology_id = isString;
      connection = wire.fitsLink;
    };
    inherit step;
  };
in
{
  "Workspace.WorkspaceConfigured" = {
    of = "workspace";
    key = _: "workspace";
    needs = { };
    may = {
      name = isName;
      channel = isOneOf words.channels;
      flavour = isOneOf words.flavours;
      secrets = isOneOf words.secretTools;
      constraints = isAttrs;
    };
    step =
      data: _: before:
      before
      // builtins.intersectAttrs before data
      // lib.optionalAttrs (data ? constraints) { constraints = constraintsOf data.constraints; };
  };

  "Domain.DomainCreated" =
    domain { name = isName; } (
      create (data: {
        domain_id = lib.toLower data.domain_id;
        inherit (data) name;
        purpose = or' (data.purpose or null) "";
        administrator = or' (data.administrator or null) "";
        network_config = data.network_config or null;
        parent_domain_id = null;
        constraints = { };
      })
    )
    // {
      may = {
        purpose = orNull isString;
        administrator = orNull isString;
        services = orNull (value: isList value && lib.all fitsRequirement value);
      };
    };
  "Domain.DomainRenamed" = field "name" isName domain;
  "Domain.DomainPurposeChanged" = field "purpose" isString domain;
  "Domain.DomainAdministratorChanged" = field "administrator" isString domain;
  "Domain.DomainConstraintsChanged" = domain { constraints = isAttrs; } (
    patch (data: {
      constraints = constraintsOf data.constraints;
    })
  );
  "Domain.DomainNested" = domain { parent_domain_id = orNull isUuid; } (
    patch (data: {
      parent_domain_id = idOrNull data.parent_domain_id;
    })
  );
  "Domain.DomainRemoved" = domain { } drop;

  "Service.ServiceAdded" =
    service {
      domain_id = orNull isUuid;
      name = isName;
      kind = isString;
    } (create serviceOf)
    // {
      may = {
        settings = isAttrs;
        host_id = orNull isUuid;
        offered = isFlag;
        public = isFlag;
        extra_options = isAttrs;
        notes = isString;
      };
    };
  "Service.ServiceRenamed" = field "name" isName service;
  "Service.ServiceConfigured" = field "settings" isAttrs service;
  "Service.ServiceMoved" = service { domain_id = orNull isUuid; } (
    patch (data: {
      domain_id = idOrNull data.domain_id;
    })
  );
  "Service.ServicePlaced" = service { host_id = orNull isUuid; } (
    patch (data: {
      host_id = idOrNull data.host_id;
    })
  );
  "Service.ServiceExposed" =
    service
      {
        offered = isFlag;
        public = isFlag;
      }
      (
        patch (data: {
          inherit (data) offered public;
        })
      );
  "Service.ServiceOptionsChanged" = field "extra_options" isAttrs service;
  "Service.ServiceAnnotated" = field "notes" isString service;
  "Service.ServiceRemoved" = service { } drop;

  "Dependency.DependencyAdded" =
    edge {
      kind = isOneOf words.edgeKinds;
      from = isUuid;
      to = isUuid;
    } (create edgeOf)
    // {
      may.subjects = isTexts;
    };
  "Dependency.DependencyKindChanged" =
    edge { kind = isOneOf words.edgeKinds; } (
      data: _: before:
      if before == null then
        null
      else
        removeAttrs before [ "subjects" ]
        // builtins.intersectAttrs {
          kind = null;
          subjects = null;
        } data
    )
    // {
      may.subjects = isTexts;
    };
  "Dependency.DependencyRemoved" = edge { } drop;

  "Network.NetworkTopologyUpdated" = {
    of = "network";
    key = _: "network";
    needs = { };
    whole = wire.fitsTopology;
  };
  "Network.NodeAddedToTopology" = node // {
    step = create (data: wire.hostOf data.node);
  };
  "Network.NodeUpdatedInTopology" = node // {
    step =
      data: _: before:
      if before == null then null else wire.hostOf data.node // { inherit (before) _order; };
  };
  "Network.NodeRemovedFromTopology" = {
    of = "hosts";
    key = data: lib.toLower data.node_id;
    needs = {
      topology_id = isString;
      node_id = isUuid;
    };
    step = drop;
  };
  "Network.ConnectionAddedToTopology" = link (create (data: wire.linkOf data.connection));
  "Network.ConnectionRemovedFromTopology" = link drop;

  "Person.PersonAdded" =
    person { name = isName; } (
      create (data: {
        person_id = lib.toLower data.person_id;
        inherit (data) name;
        username = data.username or "";
        email = data.email or "";
        ssh_keys = data.ssh_keys or [ ];
      })
    )
    // {
      may = {
        username = isString;
        email = isString;
        ssh_keys = isTexts;
      };
    };
  "Person.PersonUpdated" =
    person { } (
      patch (
        builtins.intersectAttrs {
          name = null;
          username = null;
          email = null;
          ssh_keys = null;
        }
      )
    )
    // {
      may = {
        name = isName;
        username = isString;
        email = isString;
        ssh_keys = isTexts;
      };
    };
  "Person.PersonRemoved" = person { } drop;
}
