# Machines and networks as journals and network-topology.json write them, our own and other tools'.
{
  lib,
  text,
  uuid5,
  words,
}:
let
  inherit (lib)
    all
    isAttrs
    isList
    isString
    ;

  or' = value: default: if value == null then default else value;
  isText = value: value == null || isString value;
  isFlag = value: value == null || lib.isBool value;
  isListOf = fits: value: value == null || isList value && all fits value;

  # Some tools call nodes by names.
  idOfName = name: uuid5 words.namespace "node ${name}";
  idOf = ref: if text.isUuid ref then lib.toLower ref else idOfName ref;

  plain =
    word: lib.concatStrings (lib.filter isString (builtins.split "[^a-z0-9]" (lib.toLower word)));

  # `super_cluster` and `Super Cluster` are `SuperCluster`.
  spelled =
    known: fallback: word:
    if word == null || word == "" then
      fallback
    else
      lib.findFirst (one: plain one == plain word) (lib.head known) known;

  oneOf = known: word: if lib.elem word known then word else lib.head known;

  isWithin =
    first: last: value:
    value == null || lib.isInt value && value >= first && value <= last;
  isPrefix = isWithin 0 128;

  # The length in `10.0.0.1/24`; null when there is none, and text when it is no number.
  lengthIn =
    address:
    let
      length = lib.elemAt (lib.splitString "/" address ++ [ null ]) 1;
      isNumber = builtins.match "0|[1-9][0-9]{0,2}" length != null;
    in
    if length != null && isNumber then builtins.fromJSON length else length;

  fitsAddress =
    address:
    isString address && isPrefix (lengthIn address)
    ||
      isAttrs address
      && isText (address.address or null)
      && isPrefix (address.prefix_length or null)
      && isFlag (address.dhcp or null);

  addressOf =
    given:
    let
      value =
        if isString given then
          {
            address = lib.head (lib.splitString "/" given);
            prefix_length = lengthIn given;
          }
        else
          given;
      address = or' (value.address or null) "";
    in
    {
      inherit address;
      prefix_length = or' (value.prefix_length or null) (if lib.hasInfix ":" address then 64 else 24);
      dhcp = or' (value.dhcp or null) false;
    };

  fitsInterface =
    interface:
    isAttrs interface
    && isString (interface.name or null)
    && isText (interface.mac_address or null)
    && isText (interface.interface_type or null)
    && isListOf fitsAddress (interface.addresses or null)
    && isWithin 1 9007199254740991 (interface.mtu or null)
    && isWithin 0 4094 (interface.vlan_id or null)
    && isListOf isString (interface.bridge_members or null)
    && isText (interface.public_key or null);

  interfaceOf = interface: {
    inherit (interface) name;
    mac_address = interface.mac_address or null;
    interface_type = or' (interface.interface_type or null) "Ethernet";
    addresses = map addressOf (or' (interface.addresses or null) [ ]);
    mtu = interface.mtu or null;
    vlan_id = interface.vlan_id or null;
    bridge_members = or' (interface.bridge_members or null) [ ];
    public_key = interface.public_key or null;
  };

  memoryOf =
    value:
    let
      isText = isString value && builtins.stringLength value <= 9;
      digits = if isText then builtins.match "0*([0-9]+)" value else null;
      number = if digits == null then value else builtins.fromJSON (lib.head digits);
    in
    if lib.isInt number && number > 0 then number else null;

  fitsLink =
    link:
    isAttrs link
    && isString (link.from_node or null)
    && isString (link.to_node or null)
    && isText (link.from_interface or null)
    && isText (link.to_interface or null)
    && isText (link.network_type or null);

  linkOf = link: {
    from_node = idOf link.from_node;
    from_interface = or' (link.from_interface or null) "";
    to_node = idOf link.to_node;
    to_interface = or' (link.to_interface or null) "";
    network_type = or' (link.network_type or null) "Lan";
  };

  fitsNode =
    node:
    isAttrs node
    && isString (node.id or null)
    && text.isName (node.name or null)
    && isText (node.node_type or null)
    && isText (node.tier or null)
    && isListOf fitsInterface (node.interfaces or null)
    && isListOf isString (node.services or null)
    && (or' (node.metadata or null) { } == { } || isAttrs node.metadata);
in
{
  inherit
    fitsLink
    fitsNode
    idOf
    linkOf
    ;

  # A link is what it says: this tells it from others.
  linkKey = builtins.toJSON;

  servicesOf = node: or' (node.services or null) [ ];

  hostOf =
    node:
    let
      metadata = or' (node.metadata or null) { };
      version = metadata.state_version or null;
      isVersion = isString version && builtins.match "[0-9]{2}\\.[0-9]{2}" version != null;
      gateways = metadata.gateways or null;
    in
    {
      host_id = idOf node.id;
      inherit (node) name;
      system = oneOf words.systems (metadata.system or null);
      node_type = spelled words.nodeTypes "Server" (node.node_type or null);
      tier = spelled words.tiers "Leaf" (node.tier or null);
      interfaces = map interfaceOf (or' (node.interfaces or null) [ ]);
      memory_mb = memoryOf (metadata.memory_mib or null);
      state_version = if isVersion then version else words.stateVersion;
      extra_options = or' (metadata.extra_options or null) { };
      gateways = if isList gateways && all isString gateways then gateways else [ ];
    };

  fitsTopology =
    topology:
    isAttrs topology
    && isText (topology.topology_id or null)
    && isText (topology.name or null)
    && isListOf fitsNode (topology.nodes or null)
    && isListOf fitsLink (topology.connections or null);

  /**
    A whole network with nodes as they were written and links between ids: ends that name a node
    become its id.
  */
  topologyOf =
    topology:
    let
      nodes = or' (topology.nodes or null) [ ];
      known = lib.genAttrs (map (node: idOf node.id) nodes) (_: true);
      byName = lib.listToAttrs (map (node: lib.nameValuePair node.name (idOf node.id)) nodes);
      end = ref: given: if known ? ${ref} then ref else byName.${given} or ref;
      resolved =
        link:
        let
          read = linkOf link;
        in
        read
        // {
          from_node = end read.from_node link.from_node;
          to_node = end read.to_node link.to_node;
        };
    in
    {
      topology_id = topology.topology_id or null;
      name = or' (topology.name or null) "network";
      inherit nodes;
      links = map resolved (or' (topology.connections or null) [ ]);
    };
}
