// Plain JavaScript on purpose: it must run on whatever Node is there, to say clearly when it is too old.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  console.error(
    `Critical Friend's scripts need Node 24 (this is ${process.version}). ` +
      "It comes with `npm ci`; if that ran with --ignore-scripts, run `npm ci` again without it.",
  );
  process.exit(1);
}
