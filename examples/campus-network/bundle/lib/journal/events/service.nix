{ define, lib }:
let
  inherit (lib) isAttrs isString;
  inherit (define)
    about
    create
    drop
    field
    idOrNull
    isFlag
    isName
    isUuid
    orNull
    patch
    ;

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
    nkey = null;
  };

  service = about "services" "service_id";
in
{
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

  "Service.ServiceKeyChanged" = field "nkey" (orNull isString) service;

  "Service.ServiceRemoved" = service { } drop;
}
