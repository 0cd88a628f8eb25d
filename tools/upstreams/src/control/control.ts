import type { Clock } from '../clock.js';
import type { Fault, ActiveFault } from '../faults/fault.js';
import type { FaultBoard } from '../faults/fault-board.js';
import type { Hub } from '../hub/hub.js';
import type { Push } from '../hub/push.js';
import type { Subscription } from '../hub/subscriptions.js';
import type { LoggedRequest, RequestLog } from '../server/request-log.js';
import type { Channel, Video } from '../youtube/model.js';
import type { QuotaLedger } from '../youtube/quota-ledger.js';
import type { ChannelFields, VideoFields, YouTubeWorld } from '../youtube/world.js';
import type { Growth, GrowthRule } from './growth.js';

/** What remains of a removed video. */
export interface RemovalOptions {
  /** Its playlist entry still has the status `public`. */
  claims_public?: boolean;
  /** Its playlist entry has no `thumbnails` key. */
  lacks_thumbnails?: boolean;
}

/** Controls the emulator in process; control-router.ts offers the same over HTTP. */
export interface Control {
  channels(): Channel[];
  /** Newest first, in any state. */
  videos(channelId: string): Video[];
  /** Publishes a video, by default now; subscribers get a push. Throws for an unknown channel. */
  publishVideo(channelId: string, fields?: VideoFields & { video_id?: string }): Video;
  /** Changes a video; subscribers get a push. Throws for an unknown video. */
  updateVideo(videoId: string, fields: VideoFields): Video;
  /** Makes a video private; playlists list it as "Private video". Subscribers get a deletion notice. */
  makePrivate(videoId: string, as?: RemovalOptions): Video;
  /** Deletes a video; playlists list it as "Deleted video". Subscribers get a deletion notice. */
  deleteVideo(videoId: string, as?: RemovalOptions): Video;
  updateChannel(channelId: string, fields: ChannelFields): Channel;
  /** Returns the fault's id. */
  addFault(fault: Fault): string;
  /** Clears one fault or all. Returns false when there is no such fault. */
  clearFaults(faultId?: string): boolean;
  faults(): ActiveFault[];
  /** Lists requests, oldest first: of one route (`youtube.feed`), of a group (`youtube.`), or all. */
  requests(route?: string): LoggedRequest[];
  clearRequests(): void;
  clock: Clock;
  quota: Pick<QuotaLedger, 'spent' | 'limit' | 'setLimit'>;
  /** Publishes videos automatically; replaces an earlier rule. */
  grow(rule: GrowthRule): void;
  stopGrowing(): void;
  subscriptions(): Subscription[];
  /** All pushes with the subscribers' responses. */
  pushes(): Push[];
  /** Resolves when no verification and no push is running. */
  settled(): Promise<void>;
  /** Resets everything: channels, clock, quota, faults, log, subscriptions, growth. */
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
