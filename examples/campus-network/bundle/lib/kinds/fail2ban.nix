# fail2ban, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.fail2ban = {
      enable = true;
      maxretry = s.settings.max_retry;
      bantime = "${toString s.settings.ban_time}m";
      bantime-increment.enable = s.settings.increment;
    }
    // lib.optionalAttrs (s.settings.ignored != [ ]) { ignoreIP = s.settings.ignored; };
  };

  connection = _: { variables = { }; };
}
