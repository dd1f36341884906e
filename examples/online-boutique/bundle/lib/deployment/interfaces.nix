# The interfaces of machines.
{
  lib,
  isTunnelType,
  valid,
}:
let
  # 51820 is the port of the service WireGuard.
  tunnelPort = 51821;

  isBridge = { bridge_members, ... }: bridge_members != [ ];
  isVlan = { vlan_id, ... }: vlan_id != null && vlan_id > 0;
  isPublicKey = text: text != null && builtins.match "[A-Za-z0-9+/]{43}=" text != null;

  formOf =
    isTunnel: all: one:
    let
      cards = lib.filter (other: !isVlan other && !isBridge other && !isTunnel other) all;
      # `enp1s0` of `enp1s0.20`.
      dotted = builtins.match "(.*)\\.[^.]*" one.name;
      named = lib.head dotted;
      isNamed = dotted != null && lib.any ({ name, ... }: name == named) all;
      parent =
        if isNamed then
          named
        else if lib.length cards == 1 then
          (lib.head cards).name
        else
          null;
      isMember = member: lib.any (other: other.name == member && !isBridge other && !isTunnel other) all;
    in
    if isBridge one then
      {
        form = "bridge";
        members = lib.unique (lib.filter isMember one.bridge_members);
      }
    else if isVlan one && parent != null then
      {
        form = "vlan";
        id = one.vlan_id;
        inherit parent;
      }
    else
      { form = "card"; };
in
/**
  The interfaces of a host. Where nobody gave it an address, the first has the derived one.
*/
wiring:
{
  address,
  host,
  id,
  interface,
  prefixLength,
  ...
}:
let
  drawn = valid.usable (if host == null then [ ] else host.interfaces);
  isTunnel = one: isTunnelType one.interface_type || wiring.endsTunnel id one.name;
  tunnels = lib.filter isTunnel drawn;
  ports = lib.listToAttrs (lib.imap0 (n: one: lib.nameValuePair one.name (tunnelPort + n)) tunnels);

  plan =
    one:
    (
      if isTunnel one then
        {
          form = "tunnel";
          port = ports.${one.name};
          publicKey = if isPublicKey one.public_key then one.public_key else null;
          peers = wiring.peers id one.name;
        }
      else
        formOf isTunnel drawn one
    )
    // {
      inherit (one) name mtu;
      dhcp = lib.any (address: address.dhcp) one.addresses;
      addresses = map (address: {
        inherit (address) address;
        prefixLength = address.prefix_length;
      }) (lib.filter valid.isFixed one.addresses);
    };
  plans = map plan drawn;

  isAddressed = address == null || lib.any ({ addresses, ... }: addresses != [ ]) plans;
  derived = [ { inherit address prefixLength; } ];
in
if isAddressed then
  plans
else if plans == [ ] then
  [
    {
      form = "card";
      name = interface;
      mtu = null;
      dhcp = false;
      addresses = derived;
    }
  ]
else
  [ (lib.head plans // { addresses = derived; }) ] ++ lib.tail plans
