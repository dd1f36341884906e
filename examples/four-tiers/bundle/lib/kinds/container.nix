# Container, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    virtualisation.oci-containers = {
      backend = "podman";
      containers.${s.instance} = {
        inherit (s.settings) image;
        environment = s.environment "/run/secrets" s.settings.environment;
        # On the network of the machine its firewall holds; a published port would pass it by.
        extraOptions = [
          "--cap-drop=all"
          "--network=host"
        ]
        ++ lib.optional s.settings.read_only "--read-only"
        ++ [ "--security-opt=no-new-privileges" ];
      }
      // lib.optionalAttrs (s.settings.command != [ ]) { cmd = s.settings.command; }
      // lib.optionalAttrs (s.files != [ ] || s.settings.volumes != [ ]) {
        volumes =
          map (secret: "${secret.path}:/run/secrets/${secret.file}:ro") s.files ++ s.settings.volumes;
      };
    };
  };

  connection = c: {
    variables = {
      ${c.variable "ADDR"} = c.endpoint;
      ${c.variable "URL"} = "http://${c.endpoint}";
    };
  };
}
