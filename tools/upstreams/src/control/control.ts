import type { Clock } from '../clock.js';
import type { Fault, StandingFault } from '../faults/fault.js';
import type { FaultBoard } from '../faults/fault-board.js';
import type { Hub } from '../hub/hub.js';
import type { Push } from '../hub/push.js';
import type { Subscription } from '../hub/subscriptions.js';
import type { LoggedRequest, RequestLog } from '../server/request-log.js';
import type { Channel, Video } from '../youtube/model.js';
import type { QuotaLedger } from '../youtube/quota-ledger.js';
import type { ChannelFields, VideoFields, YouTubeWorld } from '../youtube/world.js';
import type { Growth, GrowthRule } from './growth.js';

/** What becomes of a video that goes away. */
export interface GoneAs {
  /** Its playlist entry says `public` all the same. */
  claims_public?: boolean;
  /** Its playlist entry has no `thumbnails` key. */
  lacks_thumbnails?: boolean;
}

/** The strings of the emulated world, pulled in process; control-router.ts has the same over HTTP. */
export interface Control {
  channels(): Channel[];
  /** Newest first, in any state. */
  videos(channelId: string): Video[];
  /** Publishes a video now, or as `fields` say; subscribers get a push. Throws for an unknown channel. */
  publishVideo(channelId: string, fields?: VideoFields & { video_id?: string }): Video;
  /** Changes a video; subscribers get a push. Throws for an unknown video. */
  updateVideo(videoId: string, fields: VideoFields): Video;
  /** It stays in playlists as "Private video". Subscribers get a deletion notice. */
  makePrivate(videoId: string, as?: GoneAs): Video;
  /** It stays in playlists as "Deleted video". Subscribers get a deletion notice. */
  deleteVideo(videoId: string, as?: GoneAs): Video;
  updateChannel(channelId: string, fields: ChannelFields): Channel;
  /** Returns the fault's id. */
  addFault(fault: Fault): string;
  /** One, or all. False when there is no such fault. */
  clearFaults(faultId?: string): boolean;
  faults(): StandingFault[];
  /** What was asked, oldest first; of one route (`youtube.feed`) or group (`youtube.`) if told. */
  requests(route?: string): LoggedRequest[];
  clearRequests(): void;
  clock: Clock;
  quota: Pick<QuotaLedger, 'spent' | 'limit' | 'setLimit'>;
  /** Publishes by itself from now on; replaces the rule that stood. */
  grow(rule: GrowthRule): void;
  stopGrowing(): void;
  subscriptions(): Subscription[];
  /** Every push so far and what the subscriber answered. */
  pushes(): Push[];
  /** Resolves when no verification and no push is under way. */
  settled(): Promise<void>;
  /** Everything as at the start: channels, clock, quota, faults, log, subscriptions, growth. */
  reset(): void;
}

export interface ControlParts {
  world: YouTubeWorld;
  clock: Clock;
  ledger: QuotaLedger;
  faults: FaultBoard;
  log: RequestLog;
  hub: Hub;
  growth: Growth;
}

export function createControl(parts: ControlParts): Control {
  const { world, clock, ledger, faults, log, hub, growth } = parts;
  return {
    channels: () => world.channels(),
    videos: (channelId) => world.videosOf(channelId),
    publishVideo: (channelId, fields) => world.publish(channelId, fields),
    updateVideo: (videoId, fields) => world.change(videoId, fields),
    makePrivate: (videoId, as = {}) => world.change(videoId, { ...as, state: 'private' }),
    deleteVideo: (videoId, as = {}) => world.change(videoId, { ...as, state: 'deleted' }),
    updateChannel: (channelId, fields) => world.changeChannel(channelId, fields),
    addFault: (fault) => faults.add(fault),
    clearFaults: (faultId) => faults.clear(faultId),
    faults: () => faults.list(),
    requests: (route) => log.list(route),
    clearRequests: () => log.clear(),
    clock,
    quota: ledger,
    grow: (rule) => growth.start(rule),
    stopGrowing: () => growth.stop(),
    subscriptions: () => hub.subscriptions(),
    pushes: () => hub.pushes(),
    settled: () => hub.settled(),
    reset() {
      growth.stop();
      clock.reset();
      world.reset();
      ledger.reset();
      faults.clear();
      hub.reset();
      log.clear();
    },
  };
}
