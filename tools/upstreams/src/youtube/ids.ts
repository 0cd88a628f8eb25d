import type { Random } from '@northstar/contracts/random';

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 64 bits in 11 characters: the last one carries only 4 of them. */
export function inventVideoId(random: Random): string {
  return random.text(10, base64url) + random.text(1, 'AEIMQUYcgkosw048');
}

/** "UC" and 128 bits in 22 characters: the last one carries only 2 of them. */
export function inventChannelId(random: Random): string {
  return 'UC' + inventIdTail(random);
}

/** What follows the letters of a channel's id, and of its playlists. */
export function inventIdTail(random: Random): string {
  return random.text(21, base64url) + random.text(1, 'AQgw');
}

/** Base64 of the playlist and a number of its own, as YouTube's are. */
export function playlistItemId(playlistId: string, videoId: string): string {
  const number = Buffer.from(videoId.slice(0, 8), 'utf8').toString('hex').toUpperCase();
  return Buffer.from(`${playlistId}.${number}`, 'utf8').toString('base64').replace(/=+$/, '');
}
