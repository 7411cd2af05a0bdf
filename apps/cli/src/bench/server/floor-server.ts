/**
 * The least that a server could do, as a process of its own: it takes a message from a WebSocket,
 * writes the same rows into the same tables in one commit, and sends the same bytes to everybody in the room.
 */

import type { AddressInfo } from 'node:net';
import { connect } from '@paper-dynasty/db';
import { type WebSocket, WebSocketServer } from 'ws';

const [databaseUrl = ''] = process.argv.slice(2);
const { sql } = connect(databaseUrl, { max: 1 });
const rooms = new Map<string, Set<WebSocket>>();

const STATEMENT = `
  with logged as (insert into game_events select * from json_populate_recordset(null::game_events, $1::json)),
  played as (insert into plays select * from json_populate_recordset(null::plays, $2::json)),
  scored as (insert into runs select * from json_populate_recordset(null::runs, $3::json))
  update games set version = version + 1, last_action_at = clock_timestamp() where id = $4`;

interface Written {
  readonly room: string;
  readonly game: string;
  readonly events: string;
  readonly plays: string;
  readonly runs: string;
  /** What everybody is told. */
  readonly told: string;
}

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (socket, request) => {
  const room = new URL(request.url ?? '', 'http://floor').searchParams.get('room') ?? '';
  const members = rooms.get(room) ?? new Set();
  rooms.set(room, members.add(socket));
  socket.on('message', async (data) => {
    const { room: id, game, events, plays, runs, told } = JSON.parse(String(data)) as Written;
    await sql.unsafe(STATEMENT, [events, plays, runs, game], { prepare: true });
    for (const member of rooms.get(id) ?? []) member.send(told);
  });
});
server.on('listening', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit(0));
