# Who administers what. A domain's administrator matches a person by e-mail address, user name or
# name, and else implies one.
{
  lib,
  inOrder,
  slug,
  text,
}:
let
  inherit (lib) head toLower;

  userOf = { username, name, ... }: if text.trim username == "" then name else username;

  draw =
    {
      name,
      id,
      person,
    }:
    {
      inherit id person;
      inherit (person) email name;
      slug = builtins.substring 0 31 name;
      keys = lib.filter (key: key != "") (map text.trim (lib.concatMap linesOf person.ssh_keys));
    };
  linesOf = key: lib.splitString "\n" (lib.replaceStrings [ "\r" ] [ "\n" ] key);

  imply =
    people: named: domain:
    let
      parts = lib.splitString "@" named;
      wish = slug.administrator (head parts) domain.id;
      isTaken = lib.any (person: person.slug == wish) people;
    in
    {
      inherit (domain) id;
      slug =
        if isTaken then "${builtins.substring 0 24 wish}-${builtins.substring 30 6 domain.id}" else wish;
      person = null;
      name = named;
      email = if lib.length parts > 1 then named else "";
      keys = [ ];
    };

  find =
    people: named:
    lib.findFirst (
      person:
      toLower (text.trim person.email) == toLower named || person.slug == named || person.name == named
    ) null people;
in
/**
  The people of a graph, and the administrators of each domain by its id, given the domains sorted
  by slug.
*/
graph: domains:
let
  drawn = map draw (
    slug.distinct (
      map (person: {
        name = slug.person (userOf person) person.person_id;
        id = person.person_id;
        inherit person;
      }) (inOrder graph.people)
    )
  );

  appoint =
    { people, named }:
    domain:
    let
      name = text.trim domain.domain.administrator;
      found = find people name;
      person = if found == null then imply people name domain else found;
    in
    if name == "" then
      { inherit people named; }
    else
      {
        people = if found == null then people ++ [ person ] else people;
        named = named ++ [ (lib.nameValuePair domain.id [ person ]) ];
      };
  appointed = lib.foldl' appoint {
    people = drawn;
    named = [ ];
  } domains;
  named = lib.listToAttrs appointed.named;

  byId = lib.listToAttrs (
    lib.reverseList (map (person: lib.nameValuePair person.id person) appointed.people)
  );
  joined = lib.groupBy (edge: edge.to) (
    lib.filter ({ kind, from, ... }: kind == "administers" && byId ? ${from}) (inOrder graph.edges)
  );
  administratorsOf =
    { id, ... }: lib.unique (named.${id} or [ ] ++ map (edge: byId.${edge.from}) (joined.${id} or [ ]));
in
{
  people = lib.sort (a: b: a.slug < b.slug) appointed.people;
  administrators = lib.listToAttrs (
    map (domain: lib.nameValuePair domain.id (administratorsOf domain)) domains
  );
}
