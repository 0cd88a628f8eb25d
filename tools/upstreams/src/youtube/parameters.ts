import { channelParts } from './channel-resource.js';
import { playlistItemParts } from './playlist-item-resource.js';
import { videoParts } from './video-resource.js';

/** The rules for a query parameter of the Data API. */
export interface ParameterRule {
  type: 'string' | 'boolean' | 'integer';
  required?: boolean;
  /** Can be repeated, or be a comma-separated list. */
  repeated?: boolean;
  minimum?: number;
  maximum?: number;
  oneOf?: readonly string[];
  /** Needs OAuth; a key alone gets 401. */
  login?: boolean;
}

export interface MethodRule {
  parameters: Readonly<Record<string, ParameterRule>>;
  /** Exactly one of these is required. */
  filters: readonly string[];
  parts: readonly string[];
  /** Parts that exist but need the owner. */
  ownerParts: readonly string[];
}

const text: ParameterRule = { type: 'string' };
const list: ParameterRule = { type: 'string', repeated: true };
const owner: ParameterRule = { type: 'boolean', login: true };

/** Parameters of every Google API method. */
export const commonParameters: Readonly<Record<string, ParameterRule>> = {
  key: text,
  fields: text,
  prettyPrint: { type: 'boolean' },
  alt: { type: 'string', oneOf: ['json', 'media', 'proto'] },
  callback: text,
  access_token: text,
  oauth_token: text,
  quotaUser: text,
  uploadType: text,
  upload_protocol: text,
  '$.xgafv': { type: 'string', oneOf: ['1', '2'] },
};

const paging: Readonly<Record<string, ParameterRule>> = {
  part: { type: 'string', required: true, repeated: true },
  maxResults: { type: 'integer', minimum: 0, maximum: 50 },
  pageToken: text,
  onBehalfOfContentOwner: { type: 'string', login: true },
};

/**
 * The parameters of the three methods, by YouTube's reference
 * (https://developers.google.com/youtube/v3/docs): names, bounds and permissions.
 */
export const methodRules = {
  channels: {
    parameters: {
      ...paging,
      id: list,
      forHandle: text,
      forUsername: text,
      categoryId: text,
      hl: text,
      mine: owner,
      managedByMe: owner,
      mySubscribers: owner,
    },
    filters: [
      'id',
      'forHandle',
      'forUsername',
      'categoryId',
      'mine',
      'managedByMe',
      'mySubscribers',
    ],
    parts: channelParts,
    ownerParts: ['auditDetails', 'contentOwnerDetails'],
  },
  playlistItems: {
    parameters: { ...paging, id: list, playlistId: text, videoId: text },
    filters: ['id', 'playlistId'],
    parts: playlistItemParts,
    ownerParts: [],
  },
  videos: {
    parameters: {
      ...paging,
      maxResults: { type: 'integer', minimum: 1, maximum: 50 },
      id: list,
      chart: { type: 'string', oneOf: ['chartUnspecified', 'mostPopular'] },
      myRating: { type: 'string', oneOf: ['none', 'like', 'dislike'], login: true },
      hl: text,
      locale: text,
      maxHeight: { type: 'integer', minimum: 72, maximum: 8192 },
      maxWidth: { type: 'integer', minimum: 72, maximum: 8192 },
      regionCode: text,
      videoCategoryId: text,
    },
    filters: ['id', 'chart', 'myRating'],
    parts: videoParts,
    ownerParts: ['fileDetails', 'processingDetails', 'suggestions'],
  },
} as const satisfies Record<string, MethodRule>;

export type Method = keyof typeof methodRules;
