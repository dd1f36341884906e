# Hydra, from the catalogue of Flakegraph: edit it there.
_: {
  service = s: {
    services.hydra = {
      enable = true;
      hydraURL = s.settings.url;
      notificationSender = s.settings.sender;
      listenHost = s.bind;
      inherit (s) port;
      useSubstitutes = s.settings.substitutes;
      minimumDiskFree = s.settings.minimum_disk;
    };
  };

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}"; };
}
