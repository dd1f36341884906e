# Kea, from the catalogue of Flakegraph: edit it there.
_: {
  service = _: { services.kea.dhcp4.enable = true; };

  machine = s: {
    services.kea.dhcp4.settings = {
      interfaces-config.interfaces = [
        (if s.settings.interface != "" then s.settings.interface else s.hostInterface)
      ];
      lease-database = {
        name = "/var/lib/kea/dhcp4.leases";
        persist = true;
        type = "memfile";
      };
      valid-lifetime = s.settings.lease * 3600;
      subnet4 = [
        {
          id = 1;
          inherit (s.settings) subnet;
          pools = [ { pool = "${s.settings.first} - ${s.settings.last}"; } ];
          option-data = [
            {
              name = "routers";
              data = s.settings.router;
            }
            {
              name = "domain-name-servers";
              data = s.settings.dns;
            }
          ];
        }
      ];
    };
  };

  connection = _: { variables = { }; };
}
