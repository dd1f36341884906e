{ define, lib }:
let
  inherit (lib) isString;
  inherit (define)
    about
    create
    drop
    isName
    isTexts
    patch
    ;

  person = about "people" "person_id";
in
{
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
