// The official SDK as a peer. Each command speaks JSON lines on standard output; it ends with its standard input.
//   webhook KEY TOKEN            receives events over HTTP: {"port":…}, then {"text":…} for each message, {"click":…} for each click
//   socket BASE APP SECRET       connects to the long connection at BASE: the same lines without the port
//   frames                       for each {"hex":…} read: the frame by the SDK's own code; for each {"frame":…}: its bytes
//   platform BASE                is the other end of the long connection, {"port":…}; hands everything else on to BASE. For each {"send":{…}} an event goes out in
//                                {"parts":…} frames of {"type":…}, last first, behind a pong; {"ack":{frame},"answer":{…}} is what came back, {"ping":{frame}} each ping
import http from 'node:http';
import { createInterface } from 'node:readline';
import lark from '@larksuiteoapi/node-sdk';
import protobuf from 'protobufjs/minimal.js';
import { WebSocketServer } from 'ws';

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

// The SDK keeps its messages among protobufjs's roots.
const { Frame } = protobuf.roots.default.pbbp2;
const read = bytes => Frame.toObject(Frame.decode(bytes), { longs: Number, bytes: String, defaults: true });
const headers = values => Object.entries(values).map(([key, value]) => ({ key, value: String(value) }));

function frames() {
  createInterface({ input: process.stdin }).on('line', line => {
    const asked = JSON.parse(line);
    say(asked.hex !== undefined
      ? { frame: read(Buffer.from(asked.hex, 'hex')) }
      : { hex: Buffer.from(Frame.encode(Frame.fromObject(asked.frame)).finish()).toString('hex') });
  });
}

function platform([base]) {
  const config = { ReconnectCount: -1, ReconnectInterval: 120, ReconnectNonce: 30, PingInterval: 120 };
  const server = http.createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    if (request.url === '/callback/ws/endpoint') {
      const place = { code: 0, msg: 'ok', data: { URL: `ws://${request.headers.host}/ws/v2?device_id=d&service_id=33554678`, ClientConfig: config } };
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(place));
      return;
    }
    const { host, connection, 'content-length': length, 'transfer-encoding': coding, ...passed } = request.headers;
    const answer = await fetch(new URL(request.url, base), { method: request.method, headers: passed, body: body.length > 0 ? body : undefined });
    response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? 'application/json' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  const sockets = new WebSocketServer({ server });
  const control = { SeqID: 0, LogID: 0, service: 33554678, method: 0, headers: headers({ type: 'pong' }), payload: Buffer.from(JSON.stringify(config)) };
  let line;
  sockets.on('connection', socket => {
    line = socket;
    socket.on('message', bytes => {
      const frame = read(bytes);
      if (frame.method === 0) {
        say({ ping: frame });
      } else {
        const payload = JSON.parse(Buffer.from(frame.payload, 'base64').toString());
        say({ ack: frame, code: payload.code, answer: payload.data ? JSON.parse(Buffer.from(payload.data, 'base64').toString()) : null });
      }
    });
  });
  createInterface({ input: process.stdin }).on('line', text => {
    const { send, type, id, parts } = JSON.parse(text);
    const payload = Buffer.from(JSON.stringify(send));
    const size = Math.ceil(payload.length / parts);
    line.send(Frame.encode(control).finish());
    for (let seq = parts - 1; seq >= 0; seq--) {
      const frame = { SeqID: seq + 1, LogID: 7, service: 33554678, method: 1, payloadType: 'json', LogIDNew: 'log', payload: payload.subarray(seq * size, (seq + 1) * size),
        headers: headers({ type, message_id: id, sum: parts, seq, trace_id: `t_${id}`, timestamp: 1795225200000 }) };
      line.send(Frame.encode(frame).finish());
    }
  });
  server.listen(0, '127.0.0.1', () => say({ port: server.address().port }));
}

process.stdin.on('end', () => process.exit(0)).resume();
({ webhook, socket, frames, platform })[command](args);
