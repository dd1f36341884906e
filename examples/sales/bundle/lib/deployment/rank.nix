# Who stands above whom.
{ lib, words }:
let
  typeOf = { host, ... }: if host == null then "Server" else host.node_type;
  tiers = lib.listToAttrs (lib.imap0 (n: tier: lib.nameValuePair tier n) words.tiers);
  types = {
    Gateway = 2;
    Router = 1;
  };
in
{
  # Whether a machine passes on what is meant for others.
  isForwarding = host: types ? ${typeOf host};

  # By tier, then gateways above routers above all others.
  rankOf = host: tiers.${host.tier} * 3 + types.${typeOf host} or 0;
}
