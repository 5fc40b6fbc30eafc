// Two receivers that other people wrote. Prints what each universe shows, a line each time it changes: protocol, universe, slots as hex.
const {Receiver} = require('sacn');
const {dmxnet} = require('dmxnet');
const [address, ...universes] = process.argv.slice(2);

const shown = new Map();
function show(protocol, universe, slots) {
  const key = protocol + ' ' + universe;
  const hex = Buffer.from(slots).toString('hex');
  if (shown.get(key) === hex) return;
  shown.set(key, hex);
  console.log(key + ' ' + hex);
}

const sacn = new Receiver({universes: universes.map(Number), iface: address, reuseAddr: true});
sacn.on('packet', packet => show('sacn', packet.universe, packet.payloadAsBuffer));
sacn.on('PacketOutOfOrder', error => console.log('out of order ' + error));

const artnet = new dmxnet({log: {level: 'error'}, hosts: [address]});
for (const universe of universes.map(Number)) {
  const receiver = artnet.newReceiver({net: universe >> 8, subnet: (universe >> 4) & 15, universe: universe & 15});
  receiver.on('data', slots => show('artnet', universe, slots));
}
console.log('listening');
