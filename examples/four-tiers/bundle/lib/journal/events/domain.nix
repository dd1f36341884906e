{
  constraintsOf,
  define,
  lib,
  words,
}:
let
  inherit (lib) isAttrs isList isString;
  inherit (define)
    about
    create
    drop
    field
    idOrNull
    isName
    isUuid
    orNull
    patch
    ;

  or' = value: default: if value == null then default else value;
  fitsRequirement =
    item:
    isName item
    ||
      isAttrs item
      && (item ? service_id -> isUuid item.service_id)
      && isName (item.name or null)
      && isString (item.kind or null)
      && isAttrs (item.settings or { });

  fitsEventStore =
    store:
    isAttrs store
    && lib.elem (store.backend or null) words.eventStores
    && isString (store.retention or null)
    && builtins.match "([1-9][0-9]{0,3}[hdw])?" store.retention != null
    && lib.isBool (store.compression or null);
  eventStoreOf =
    store: if store == null then null else { inherit (store) backend compression retention; };

  domain = about "domains" "domain_id";
in
{
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
        nkey = null;
        event_store = null;
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

  "Domain.DomainKeyChanged" = field "nkey" (orNull isString) domain;

  "Domain.DomainEventStoreChanged" = domain { event_store = orNull fitsEventStore; } (
    patch (data: {
      event_store = eventStoreOf data.event_store;
    })
  );

  "Domain.DomainRemoved" = domain { } drop;
}
