// Loaded before the program: whoever reaches for the network ends the run with an exit code of its own.
const stop = () => {
  process.stderr.write('NETWORK\n');
  process.exit(99);
};
require('node:net').Socket.prototype.connect = stop;
require('node:dgram').Socket.prototype.send = stop;
const dns = require('node:dns');
const { lookup } = dns;
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = stop;
// Whoever listens on this address (`--watch`) has Node look it up, which asks nobody anything.
dns.lookup = (host, ...rest) => (host === '127.0.0.1' ? lookup(host, ...rest) : stop());
require('node:http').request = stop;
require('node:https').request = stop;
globalThis.fetch = stop;
