// The official SDK as a peer. Each command speaks JSON lines on standard output; it ends with its standard input.
//   webhook KEY TOKEN            receives events over HTTP: {"port":…}, then {"text":…} for each message, {"click":…} for each click
//   socket BASE APP SECRET       connects to the long connection at BASE: the same lines without the port
//   frames                       for each {"hex":…} read: the frame by protobufjs; for each {"frame":…}: its bytes
import http from 'node:http';
import { createInterface } from 'node:readline';
import lark from '@larksuiteoapi/node-sdk';
import protobuf from 'protobufjs';

// The SDK chats on standard output.
for (const level of ['log', 'info', 'debug', 'trace']) console[level] = () => {};

const say = line => process.stdout.write(`${JSON.stringify(line)}\n`);
const quiet = { loggerLevel: lark.LoggerLevel.fatal };
const [command, ...args] = process.argv.slice(2);

function dispatcher(encryptKey = '', verificationToken = '') {
  return new lark.EventDispatcher({ encryptKey, verificationToken, ...quiet }).register({
    'im.message.receive_v1': event => say({ text: JSON.parse(event.message.content).text, from: event.sender.sender_id.open_id }),
    'card.action.trigger': event => {
      say({ click: event.action.value });
      return { toast: { type: 'info', content: 'heard' } };
    },
  });
}

function webhook([key, token]) {
  const server = http.createServer(lark.adaptDefault('/events', dispatcher(key, token), { autoChallenge: true }));
  server.listen(0, '127.0.0.1', () => say({ port: server.address().port }));
}

function socket([domain, appId, appSecret]) {
  new lark.WSClient({ appId, appSecret, domain, ...quiet }).start({ eventDispatcher: dispatcher() });
}

function frames() {
  const { root } = protobuf.parse(`syntax = "proto2";
    message Header { required string key = 1; required string value = 2; }
    message Frame { required uint64 SeqID = 1; required uint64 LogID = 2; required int32 service = 3; required int32 method = 4; repeated Header headers = 5;
      optional string payload_encoding = 6; optional string payload_type = 7; optional bytes payload = 8; optional string LogIDNew = 9; }`, { keepCase: true });
  const frame = root.lookupType('Frame');
  createInterface({ input: process.stdin }).on('line', line => {
    const asked = JSON.parse(line);
    say(asked.hex !== undefined
      ? { frame: frame.toObject(frame.decode(Buffer.from(asked.hex, 'hex')), { longs: Number, bytes: String, defaults: true }) }
      : { hex: Buffer.from(frame.encode(frame.fromObject(asked.frame)).finish()).toString('hex') });
  });
}

process.stdin.on('end', () => process.exit(0)).resume();
({ webhook, socket, frames })[command](args);
