{
  constraintsOf,
  define,
  lib,
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
}
