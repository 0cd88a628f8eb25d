import type { Random } from '@northstar/contracts/random';

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 64 bits in 11 characters; the last character has 4 bits. */
export function inventVideoId(random: Random): string {
  return random.text(10, base64url) + random.text(1, 'AEIMQUYcgkosw048');
}

/** "UC" and 128 bits in 22 characters; the last character has 2 bits. */
export function inventChannelId(random: Random): string {
  return 'UC' + inventIdTail(random);
}

/** The part of an id that a channel and its playlists share. */
export function inventIdTail(random: Random): string {
  return random.text(21, base64url) + random.text(1, 'AQgw');
}

/** Base64 of the playlist and a number, in the format of YouTube's ids. */
export function playlistItemId(playlistId: string, videoId: string): string {
  const number = Buffer.from(videoId.slice(0, 8), 'utf8').toString('hex').toUpperCase();
  return Buffer.from(`${playlistId}.${number}`, 'utf8').toString('base64').replace(/=+$/, '');
}
