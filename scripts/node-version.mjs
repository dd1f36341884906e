const OLDEST = [20, 19];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(
    `Flakegraph needs Node.js ${OLDEST.join('.')} or newer; this is ${process.versions.node}.`,
  );
  console.error('Get one from https://nodejs.org, or enter `nix develop`.');
  process.exit(1);
}
