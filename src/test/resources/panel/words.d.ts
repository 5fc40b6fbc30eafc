// Made of the records by a test, and compared with them by it. Do not change it by hand.

/** What has become different: see the desk's Difference. */
type Change = unknown[] | {[name: string]: Change};

type Became = "answered" | "sent" | "silent" | "failed" | "kept-back" | "unknown";

type Begins = "go" | "clock" | "follow";

type Change = ChangeByHand | ChangeDevice | ChangeSend;

type ChangeByHand = ChangePicture | ChangeSound;

interface ChangeClear {
    is: "clear";
    surface: string;
    entrance: Entrance;
}

interface ChangeDevice {
    is: "device";
    name: string;
    order: ChangeDeviceOrder;
}

type ChangeDeviceOrder = ChangeDeviceOrderBlack | ChangeDeviceOrderFreeze | ChangeDeviceOrderInput | ChangeDeviceOrderNormal | ChangeDeviceOrderPattern;

interface ChangeDeviceOrderBlack {
    is: "black";
}

interface ChangeDeviceOrderFreeze {
    is: "freeze";
}

interface ChangeDeviceOrderInput {
    is: "input";
    name: string;
}

interface ChangeDeviceOrderNormal {
    is: "normal";
}

interface ChangeDeviceOrderPattern {
    is: "pattern";
    name: string;
}

interface ChangeIdle {
    is: "idle";
    surface: string;
    look: LookRef;
}

interface ChangeLevel {
    is: "level";
    surface: string;
    level: number;
}

type ChangeMessage = ChangeMessageHttp | ChangeMessageOsc;

interface ChangeMessageHttp {
    is: "http";
    path: string;
    method: string;
    body?: string;
}

interface ChangeMessageOsc {
    is: "osc";
    address: string;
    args: string | number | boolean[];
}

interface ChangeOverlay {
    is: "overlay";
    surface: string;
    look?: LookRef;
    fade: string;
}

interface ChangePage {
    is: "page";
    surface: string;
    turn: ChangeTurn;
}

type ChangePicture = ChangeClear | ChangeIdle | ChangeLevel | ChangeOverlay | ChangePage | ChangePut | ChangeSteer;

interface ChangePlay {
    is: "play";
    tune: Tune;
}

interface ChangePut {
    is: "put";
    surface: string;
    look: LookRef;
    entrance: Entrance;
}

interface ChangeSend {
    is: "send";
    to: string;
    message: ChangeMessage;
}

type ChangeSound = ChangePlay | ChangeStopSound;

interface ChangeSteer {
    is: "steer";
    surface: string;
    how: ChangeSteering;
}

type ChangeSteering = ChangeSteeringBy | ChangeSteeringGoOn | ChangeSteeringHalt | ChangeSteeringTo;

interface ChangeSteeringBy {
    is: "by";
    step: string;
}

interface ChangeSteeringGoOn {
    is: "go-on";
}

interface ChangeSteeringHalt {
    is: "halt";
}

interface ChangeSteeringTo {
    is: "to";
    position: string;
}

interface ChangeStopSound {
    is: "stop-sound";
    names: string[];
    fade: string;
}

type ChangeTurn = ChangeTurnEach | ChangeTurnNext | ChangeTurnPrevious | ChangeTurnTo;

interface ChangeTurnEach {
    is: "each";
}

interface ChangeTurnNext {
    is: "next";
}

interface ChangeTurnPrevious {
    is: "previous";
}

interface ChangeTurnTo {
    is: "to";
    page: number;
}

interface Command {
    sight: Sight;
    wish: Wish;
}

interface Cue {
    id: string;
    name: string;
    trigger: Trigger;
    changes: Change[];
    broken: Sentence;
}

interface Emblem {
    signs: string[];
    where: EmblemWhere;
    size: number;
}

type EmblemWhere = "above" | "below" | "left" | "right" | "top-left" | "top-right" | "bottom-left" | "bottom-right";

interface Emergency {
    name: string;
    look: LookMessage;
    surfaces: string[];
    silence: boolean;
}

interface Entrance {
    kind: EntranceKind;
    length: string;
    through?: string;
    as?: Look;
    flourish?: Flourish;
}

type EntranceKind = "cut" | "fade" | "through" | "changed-lines";

interface Flourish {
    kind: FlourishKind;
    since?: string;
}

type FlourishKind = "curtain" | "gold-dust" | "fireworks";

interface Found {
    kind: string;
    name: string;
    about: Record<string, string>;
}

type FromPage = FromPageAdmit | FromPageAgain | FromPageBeat | FromPageBegin | FromPageForesee | FromPageJoin | FromPageReady | FromPageReckon | FromPageRehearse | FromPageSuggest | FromPageTend | FromPageTrust | FromPageTry | FromPageTryList | FromPageWatch | FromPageWish;

type FromPageAdmission = FromPageAdmissionAllow | FromPageAdmissionClose | FromPageAdmissionPair | FromPageAdmissionRevoke | FromPageAdmissionToken;

interface FromPageAdmissionAllow {
    is: "allow";
    address?: string;
}

interface FromPageAdmissionClose {
    is: "close";
}

interface FromPageAdmissionPair {
    is: "pair";
    right: Right;
}

interface FromPageAdmissionRevoke {
    is: "revoke";
    session: string;
}

interface FromPageAdmissionToken {
    is: "token";
    name: string;
    right: Right;
}

interface FromPageAdmit {
    is: "admit";
    number: number;
    what: FromPageAdmission;
}

interface FromPageAgain {
    is: "again";
}

interface FromPageBeat {
    is: "beat";
    sent: number;
}

interface FromPageBegin {
    is: "begin";
    number: number;
    keeps: boolean;
}

type FromPageCare = FromPageCareArm | FromPageCareAskToArm | FromPageCareBrightness | FromPageCareIdentify | FromPageCarePattern | FromPageCareRest;

interface FromPageCareArm {
    is: "arm";
    code: string;
}

interface FromPageCareAskToArm {
    is: "ask-to-arm";
}

interface FromPageCareBrightness {
    is: "brightness";
    output: string;
    of: number;
}

interface FromPageCareIdentify {
    is: "identify";
}

interface FromPageCarePattern {
    is: "pattern";
    output: string;
    pattern?: LookPattern;
}

interface FromPageCareRest {
    is: "rest";
}

interface FromPageForesee {
    is: "foresee";
    number: number;
    command: Command;
}

interface FromPageJoin {
    is: "join";
    topic: Topic;
}

type FromPagePart = "desk" | "player";

interface FromPageReady {
    is: "ready";
    number: number;
    name: string;
    segment?: string;
}

interface FromPageReckon {
    is: "reckon";
    number: number;
    wish?: Wish;
}

type FromPageRehearsal = FromPageRehearsalBefore | FromPageRehearsalCable | FromPageRehearsalKill | FromPageRehearsalOverrun | FromPageRehearsalSpeed | FromPageRehearsalWait;

interface FromPageRehearsalBefore {
    is: "before";
    segment: string;
    ahead: string;
}

interface FromPageRehearsalCable {
    is: "cable";
    surface: string;
    out: boolean;
}

interface FromPageRehearsalKill {
    is: "kill";
    part: FromPagePart;
}

interface FromPageRehearsalOverrun {
    is: "overrun";
    by: string;
}

interface FromPageRehearsalSpeed {
    is: "speed";
    by: number;
}

interface FromPageRehearsalWait {
    is: "wait";
    by: string;
}

interface FromPageRehearse {
    is: "rehearse";
    number: number;
    what: FromPageRehearsal;
}

interface FromPageSuggest {
    is: "suggest";
    number: number;
    end?: string;
}

interface FromPageTend {
    is: "tend";
    number: number;
    what: FromPageCare;
}

interface FromPageTrust {
    is: "trust";
    number: number;
}

interface FromPageTry {
    is: "try";
    number: number;
    look: string;
    text: Look;
    surface: string;
}

interface FromPageTryList {
    is: "try-list";
    number: number;
    look: string;
    rows: ShowEditOfRows[];
    page?: number;
    surface: string;
}

interface FromPageWatch {
    is: "watch";
    now: string[];
    next: boolean;
}

interface FromPageWish {
    is: "wish";
    number: number;
    command: Command;
}

type Heard = "started" | "silent" | "ended" | "failed";

type Inset = InsetPhoto | InsetThird | InsetWords;

interface InsetPhoto {
    is: "photo";
    file: string;
}

interface InsetThird {
    is: "third";
    name: string;
    office: string;
}

interface InsetWords {
    is: "words";
    text: string;
}

type Look = LookAgenda | LookBlank | LookBox | LookClockFace | LookCode | LookCountdown | LookCrawl | LookDraw | LookEmblems | LookFilm | LookImage | LookLive | LookLowerThird | LookLyrics | LookMessage | LookPages | LookPlain | LookRoster | LookScoreboard | LookScrim | LookSlideshow | LookSplit | LookStack | LookTestPattern | LookTicker | LookTitle;

interface LookAgenda {
    is: "agenda";
    all: boolean;
    rows: LookAgendaRow[];
    style: Style;
    page?: number;
}

interface LookAgendaRow {
    start: string;
    name: string;
    by: string;
    live: boolean;
    day?: string;
}

type LookBadge = "none" | "medal" | "order" | "certificate" | "pennant";

interface LookBlank {
    is: "blank";
}

interface LookBox {
    is: "box";
    look: LookRef;
    at: Place;
    ground: boolean;
}

interface LookClockFace {
    is: "clock-face";
    seconds: boolean;
    zone: string;
    style: Style;
}

interface LookCode {
    is: "code";
    text: string;
    label: string;
    style: Style;
}

interface LookCountdown {
    is: "countdown";
    target: LookTarget;
    warn?: string;
    danger?: string;
    label: string;
    style: Style;
}

interface LookCrawl {
    is: "crawl";
    text: string;
    speed: number;
    style: Style;
}

interface LookCrop {
    left: number;
    right: number;
    top: number;
    bottom: number;
}

interface LookDraw {
    is: "draw";
    file: string;
    heading: string;
    names: LookRosterRow[];
    spin?: LookSpin;
    style: Style;
}

interface LookEmblems {
    is: "emblems";
    emblems: Emblem[];
    style: Style;
}

interface LookFilm {
    is: "film";
    file: string;
    from: string;
    to?: string;
    length?: string;
    then: LookFilmEnd;
    fit: LookFit;
    volume: number;
}

type LookFilmEnd = "hold" | "idle" | "loop";

type LookFit = "contain" | "cover";

interface LookImage {
    is: "image";
    file: string;
    fit: LookFit;
    style: Style;
}

interface LookLine {
    at: string;
    text: string;
}

interface LookLive {
    is: "live";
    input: string;
    fit: LookFit;
    crop: LookCrop;
    instead?: LookRef;
}

interface LookLowerThird {
    is: "lower-third";
    name: string;
    office: string;
    style: Style;
}

interface LookLyrics {
    is: "lyrics";
    file: string;
    lines: LookLine[];
    with: string;
    heading: string;
    style: Style;
}

interface LookMessage {
    is: "message";
    text: string;
    style: Style;
}

interface LookPages {
    is: "pages";
    file: string;
    many: number;
    fit: LookFit;
    ground: string;
}

type LookPattern = "grid" | "bars" | "ramp" | "checker" | "corners" | "wiring" | "moving-bar";

interface LookPlain {
    is: "plain";
    colour: string;
}

type LookRef = LookRefInline | LookRefNamed;

interface LookRefInline {
    is: "inline";
    look: Look;
}

interface LookRefNamed {
    is: "named";
    name: string;
}

interface LookRoster {
    is: "roster";
    file: string;
    heading: string;
    groups: LookRosterGroup[];
    rows: number;
    "name-by-name": boolean;
    style: Style;
    badge?: LookBadge;
}

interface LookRosterGroup {
    name: string;
    rows: LookRosterRow[];
}

interface LookRosterRow {
    name: string;
    note: string;
    photo?: string;
}

interface LookScoreboard {
    is: "scoreboard";
    home: LookSide;
    away: LookSide;
    timer: boolean;
    style: Style;
}

interface LookScrim {
    is: "scrim";
    tone: LookTone;
    strength: number;
    style: Style;
}

interface LookSide {
    name: string;
    points: number;
    sets: number;
}

interface LookSlide {
    file: string;
    caption: string;
}

interface LookSlideshow {
    is: "slideshow";
    slides: LookSlide[];
    each: string;
    fade: string;
    fit: LookFit;
    style: Style;
}

interface LookSpin {
    seed: string;
    winner: LookRosterRow;
    since: string;
    stopped?: string;
}

interface LookSplit {
    is: "split";
    left: LookRef;
    right: LookRef;
}

interface LookStack {
    is: "stack";
    layers: LookRef[];
}

type LookTarget = LookTargetFor | LookTargetSegmentEnd | LookTargetUntil;

interface LookTargetFor {
    is: "for";
    length: string;
}

interface LookTargetSegmentEnd {
    is: "segment-end";
}

interface LookTargetUntil {
    is: "until";
    instant: string;
}

interface LookTestPattern {
    is: "test-pattern";
    pattern: LookPattern;
}

interface LookTicker {
    is: "ticker";
    texts: string[];
    each: string;
    style: Style;
}

interface LookTitle {
    is: "title";
    lines: TitleLine[];
    style: Style;
    emblems?: Emblem[];
}

type LookTone = "dark" | "light";

interface Measure {
    name: string;
    value: number;
    unit: string;
}

type Mode = "rehearsal" | "show";

interface Notes {
    mc: string;
    sound: string;
    light: string;
    doors: string;
}

type OverKind = "hold" | "blank" | "safe";

interface Place {
    x: number;
    y: number;
    width: number;
    height: number;
    anchor?: PlaceAnchor;
}

type PlaceAnchor = "top-left" | "top" | "top-right" | "left" | "centre" | "right" | "bottom-left" | "bottom" | "bottom-right";

type Post = "mc" | "sound" | "light" | "doors";

interface Reading {
    text: string;
    clocks: ReadingClock[];
}

type ReadingClock = ReadingClockDay | ReadingClockLeft;

interface ReadingClockDay {
    is: "day";
    zone: string;
    seconds: boolean;
}

interface ReadingClockLeft {
    is: "left";
    ends: string;
}

type Right = "board" | "stage" | "speaker" | "backstage" | "view" | "edit" | "control" | "admin";

type Role = "organiser" | "kind" | "name" | "subtitle" | "dateline";

interface Seen {
    visit: number;
    step: number;
}

interface Segment {
    id: string;
    name: string;
    by: string;
    note: string;
    start?: string;
    length: string;
    about: boolean;
    begins: Begins;
    cuts: boolean;
    hold: boolean;
    "fixed-end": boolean;
    least?: string;
    skip: boolean;
    warn: string;
    danger: string;
    cues: Cue[];
    group?: string;
    notes?: Notes;
}

type SegmentField = SegmentFieldAbout | SegmentFieldBeginsBy | SegmentFieldBy | SegmentFieldCuts | SegmentFieldDanger | SegmentFieldFixedEnd | SegmentFieldForPosts | SegmentFieldGroup | SegmentFieldHold | SegmentFieldId | SegmentFieldLeast | SegmentFieldLength | SegmentFieldName | SegmentFieldNote | SegmentFieldSkip | SegmentFieldStart | SegmentFieldWarn;

interface SegmentFieldAbout {
    is: "about";
    about: boolean;
}

interface SegmentFieldBeginsBy {
    is: "begins-by";
    begins: Begins;
}

interface SegmentFieldBy {
    is: "by";
    by: string;
}

interface SegmentFieldCuts {
    is: "cuts";
    cuts: boolean;
}

interface SegmentFieldDanger {
    is: "danger";
    left: string;
}

interface SegmentFieldFixedEnd {
    is: "fixed-end";
    fixed: boolean;
}

interface SegmentFieldForPosts {
    is: "for-posts";
    notes: Notes;
}

interface SegmentFieldGroup {
    is: "group";
    group?: string;
}

interface SegmentFieldHold {
    is: "hold";
    hold: boolean;
}

interface SegmentFieldId {
    is: "id";
    id: string;
}

interface SegmentFieldLeast {
    is: "least";
    least?: string;
}

interface SegmentFieldLength {
    is: "length";
    length: string;
}

interface SegmentFieldName {
    is: "name";
    name: string;
}

interface SegmentFieldNote {
    is: "note";
    note: string;
}

interface SegmentFieldSkip {
    is: "skip";
    skip: boolean;
}

interface SegmentFieldStart {
    is: "start";
    start?: string;
}

interface SegmentFieldWarn {
    is: "warn";
    left: string;
}

type Sentence = string | {vi: string, en: string};

type Severity = "error" | "warning" | "note";

interface ShowDate {
    day: string;
    tentative: boolean;
    or: string[];
}

type ShowEdit = ShowEditAddCue | ShowEditAddSegment | ShowEditCallLook | ShowEditMoveCue | ShowEditMoveSegment | ShowEditOfRows | ShowEditRemoveCue | ShowEditRemoveSegment | ShowEditSetCue | ShowEditSetLook | ShowEditSetSegment | ShowEditSetShow | ShowEditSetStyle | ShowEditSeveral;

interface ShowEditAddCue {
    is: "add-cue";
    segment: string;
    at: number;
    cue: Cue;
}

interface ShowEditAddRow {
    is: "add-row";
    file: string;
    group: number;
    name: string;
    row: number;
    added: LookRosterRow;
}

interface ShowEditAddSegment {
    is: "add-segment";
    at: number;
    segment: Segment;
}

interface ShowEditCallLook {
    is: "call-look";
    name: string;
    called?: string;
}

interface ShowEditMoveCue {
    is: "move-cue";
    segment: string;
    from: number;
    to: number;
}

interface ShowEditMoveRow {
    is: "move-row";
    file: string;
    group: number;
    from: number;
    to: number;
}

interface ShowEditMoveSegment {
    is: "move-segment";
    segment: string;
    to: number;
}

type ShowEditOfRows = ShowEditAddRow | ShowEditMoveRow | ShowEditRemoveRow | ShowEditSetGroup | ShowEditSetRow;

interface ShowEditRemoveCue {
    is: "remove-cue";
    segment: string;
    at: number;
}

interface ShowEditRemoveRow {
    is: "remove-row";
    file: string;
    group: number;
    row: number;
}

interface ShowEditRemoveSegment {
    is: "remove-segment";
    segment: string;
}

interface ShowEditSetCue {
    is: "set-cue";
    segment: string;
    at: number;
    cue: Cue;
}

interface ShowEditSetGroup {
    is: "set-group";
    file: string;
    group: number;
    name: string;
}

interface ShowEditSetLook {
    is: "set-look";
    name: string;
    look?: Look;
}

interface ShowEditSetRow {
    is: "set-row";
    file: string;
    group: number;
    row: number;
    becomes: LookRosterRow;
}

interface ShowEditSetSegment {
    is: "set-segment";
    segment: string;
    field: SegmentField;
}

interface ShowEditSetShow {
    is: "set-show";
    field: ShowField;
}

interface ShowEditSetStyle {
    is: "set-style";
    name: string;
    style?: Style;
}

interface ShowEditSeveral {
    is: "several";
    edits: ShowEdit[];
}

type ShowField = ShowFieldDay | ShowFieldEmergencies | ShowFieldNote | ShowFieldOrganiser | ShowFieldTitle | ShowFieldVenue;

interface ShowFieldDay {
    is: "day";
    date: ShowDate;
}

interface ShowFieldEmergencies {
    is: "emergencies";
    emergencies: Emergency[];
}

interface ShowFieldNote {
    is: "note";
    note: string;
}

interface ShowFieldOrganiser {
    is: "organiser";
    organiser: string;
}

interface ShowFieldTitle {
    is: "title";
    title: string;
}

interface ShowFieldVenue {
    is: "venue";
    venue: string;
}

interface Sight {
    id: string;
    who: string;
    epoch: number;
    seen: Seen;
    rev: number;
    sent: string;
}

interface Style {
    name: string;
    background: string[];
    image: string;
    text: string;
    outline: string;
    font: string;
    motif: string;
    motion?: StyleMotion;
    letters?: StyleLetters;
    light?: StyleLight;
}

type StyleLetters = "flat" | "relief";

type StyleLight = "still" | "passing";

type StyleMotion = "still" | "slow";

interface SurfacePlace {
    x: number;
    y: number;
    width: number;
    height: number;
}

interface TitleLine {
    role: Role;
    text: string;
}

interface ToDeskOutputState {
    name: string;
    family: string;
    shows: string[];
    state: string;
    words: Sentence;
    since: string;
    fps: number;
    sent: number;
    late: number;
    dropped: number;
    gap: string;
    brightness: number;
    pattern?: LookPattern;
    figures: Measure[];
}

type ToPage = ToPageAccess | ToPageAfter | ToPageAll | ToPageAnswer | ToPageChange | ToPageCode | ToPageEcho | ToPageForeseen | ToPageGlimpse | ToPageLevels | ToPageNow | ToPagePart | ToPageReckoned | ToPageSheet | ToPageSuggested | ToPageTried | ToPageWelcome;

interface ToPageAccess {
    is: "access";
    addresses: ToPageAddress[];
    open?: string;
    window?: ToPageWindow;
    sessions: ToPageSession[];
    token?: string;
    lost?: string;
}

interface ToPageAddress {
    address: string;
    name: string;
}

interface ToPageAfter {
    is: "after";
    epoch: number;
    seq: number;
    surface: string;
}

interface ToPageAll {
    is: "all";
    revision: number;
    now: string;
    part: ToPagePart;
}

interface ToPageAnswer {
    is: "answer";
    number: number;
    accepted: boolean;
    again: boolean;
    kept: boolean;
    because: Sentence;
}

interface ToPageApproved {
    words: Sentence;
    changed: ToPageChanged[];
}

interface ToPageBack {
    step: number;
    words: Sentence;
}

interface ToPageBackstage {
    is: "backstage";
    speed: number;
    live?: ToPageLive;
    announced: string;
    agenda: ToPageDue[];
    ready: ToPageReadyFor[];
}

interface ToPageBoard {
    is: "board";
    speed: number;
    title: string;
    agenda: ToPageTold[];
}

interface ToPageChange {
    is: "change";
    of: string;
    from: number;
    revision: number;
    now: string;
    change: Change;
}

interface ToPageChanged {
    surface: string;
    coming: boolean;
    look: Sentence;
    was: string;
    now: string;
}

interface ToPageCode {
    is: "code";
    number: number;
    code: string;
}

interface ToPageCut {
    name: string;
    at: string;
    told: string;
}

interface ToPageDue {
    id: string;
    name: string;
    by: string;
    state: string;
    planned: string;
    late?: ToPageShift;
    told?: string;
    notes?: Notes;
}

interface ToPageEcho {
    is: "echo";
    sent: number;
    now: string;
    speed: number;
    age: number;
}

interface ToPageEdit {
    at: string;
    who: string;
    "on-air": boolean;
    look?: Look;
    rows: Sentence[];
    back: ShowEditOfRows[];
}

interface ToPageEmergency {
    name: string;
    text: string;
    surfaces: string[];
    silence: boolean;
}

interface ToPageForeseen {
    is: "foreseen";
    number: number;
    epoch: number;
    seq: number;
    because: Sentence;
    does: Sentence[];
    changes: string[];
    sends: Sentence[];
    left: Sentence[];
    begins: Sentence[];
    stops: Sentence[];
}

interface ToPageFound {
    severity: Severity;
    where: Sentence;
    what: Sentence;
    now: Sentence;
    instead: Sentence;
}

interface ToPageGiving {
    id: string;
    name: string;
    length: string;
    least?: string;
    suggested: string;
}

interface ToPageGlimpse {
    is: "glimpse";
    number: number;
    surface: string;
    words: Sentence;
}

interface ToPageGroup {
    name: string;
    first: string;
    last: string;
    length: string;
    stands: string;
}

interface ToPageLack {
    surface?: string;
    what: string;
    words: Sentence;
}

interface ToPageLamp {
    name: string;
    well: boolean;
    words: Sentence;
    of?: string;
    since?: string;
}

interface ToPageLeaf {
    page: number;
    many: number;
}

interface ToPageLevels {
    is: "levels";
    meters: ToPageMeter[];
    ducked: string[];
}

interface ToPageLive {
    segment: string;
    name: string;
    by: string;
    started: string;
    ends?: string;
    paused?: string;
    warn: string;
    danger: string;
    cut?: ToPageCut;
}

interface ToPageLooks {
    is: "looks";
    looks: ToPageTitled[];
}

interface ToPageLottery {
    file: string;
    heading: string;
    turns: boolean;
    shown?: string;
    winners: string[];
    left: number;
}

interface ToPageMeter {
    player: string;
    speaker: string;
    peak: number;
    loudness: number;
    limited: boolean;
    mute: boolean;
}

interface ToPageNext {
    does: string;
    words: Sentence;
    segment?: string;
    planned?: ToPagePlanned;
    solemn?: string;
}

interface ToPageNow {
    is: "now";
    surface: string;
}

interface ToPageOfPlayer {
    player: string;
    armed: boolean;
    silent: boolean;
    outputs: ToDeskOutputState[];
    found: Found[];
}

interface ToPageOffset {
    base: string;
    grows?: string;
}

interface ToPageOn {
    name: string;
    cover?: string;
    message?: string;
    looks: string[];
    level: number;
    reading: Reading;
    leaf?: ToPageLeaf;
    film?: ToPagePlaying;
    insert?: Inset;
}

interface ToPageOpening {
    day?: string;
    before: Sentence;
    checking: boolean;
    findings: ToPageFound[];
    without: Sentence[];
}

interface ToPageOutputs {
    is: "outputs";
    players: ToPageOfPlayer[];
    numbers?: string;
}

type ToPagePart = ToPageBackstage | ToPageBoard | ToPageLooks | ToPageOutputs | ToPageSpeaker | ToPageStage | ToPageState;

interface ToPagePlace {
    name: string;
    width: number;
    height: number;
    place?: SurfacePlace;
    audience: boolean;
}

interface ToPagePlan {
    file: string;
    taken: Sentence[];
    left: Sentence[];
    go?: Sentence;
}

interface ToPagePlanned {
    start: string;
    from: string;
    until?: string;
    day?: string;
}

interface ToPagePlaying {
    surface: string;
    file: string;
    since: string;
    at: string;
    runs: boolean;
    length?: string;
    ends: string;
    over: boolean;
    lost: boolean;
    called: Sentence;
}

interface ToPageRaised {
    name: string;
    since: string;
    surfaces: string[];
    silence: boolean;
}

interface ToPageReadyFor {
    name: string;
    segment: string;
}

interface ToPageReckoned {
    is: "reckoned";
    number: number;
    because: Sentence;
    rows: ToPageThen[];
    end?: string;
}

interface ToPageRow {
    id: string;
    name: string;
    by: string;
    state: string;
    about: boolean;
    planned: string;
    "planned-end": string;
    late?: ToPageShift;
    "late-end"?: ToPageShift;
    told?: string;
    began?: string;
    ended?: string;
    cues: ToPageStep[];
    group?: string;
    notes?: Notes;
    added?: boolean;
}

interface ToPageSaid {
    seq: number;
    at: string;
    who: string;
    words: Sentence;
}

interface ToPageSession {
    id: string;
    name: string;
    right: Right;
    own: boolean;
    surface: boolean;
    since?: string;
}

interface ToPageSheet {
    is: "sheet";
    file: string;
    page: number;
}

interface ToPageShift {
    by?: string;
    since?: string;
}

interface ToPageSlides {
    surface: string;
    file: string;
    page: number;
    many: number;
}

interface ToPageSound {
    name: string;
    file: string;
    to: string;
    since: string;
    length?: string;
    loop: boolean;
    solemn: boolean;
    level: number;
    fade: string;
    ending?: string;
    out: string;
    heard?: string;
    why: Sentence;
    called: Sentence;
}

interface ToPageSpeaker {
    is: "speaker";
    speed: number;
    epoch: number;
    rev: number;
    seen: Seen;
    live?: ToPageLive;
    slides?: ToPageSlides;
}

interface ToPageStage {
    is: "stage";
    speed: number;
    live?: ToPageLive;
    next?: string;
    message?: string;
    film?: ToPagePlaying;
    lacks?: string;
}

interface ToPageState {
    is: "state";
    epoch: number;
    seq: number;
    rev: number;
    seen: Seen;
    speed: number;
    opened: boolean;
    closed: boolean;
    next: ToPageNext;
    undo?: ToPageUndo;
    step?: ToPageBack;
    before?: string;
    changes: string[];
    coming: string[];
    lacks: ToPageLack[];
    live?: ToPageLive;
    spent: number[];
    offset?: ToPageOffset;
    agenda: ToPageRow[];
    "planned-end"?: string;
    end: ToPageShift;
    "announced-end"?: string;
    announced: string;
    surfaces: ToPageOn[];
    inserted: Inset[];
    sounds: ToPageSound[];
    slides?: ToPageSlides;
    missed?: Sentence;
    "not-done": Sentence[];
    "clock-jump": string;
    safe: boolean;
    pulled: string[];
    lamps: ToPageLamp[];
    ready: ToPageReadyFor[];
    log: ToPageSaid[];
    plan?: ToPagePlan;
    approved?: ToPageApproved;
    fitted: boolean;
    opening?: ToPageOpening;
    emergencies: ToPageEmergency[];
    emergency?: ToPageRaised;
    groups: ToPageGroup[];
    draws: ToPageLottery[];
}

interface ToPageStep {
    words: Sentence;
    "by-go": boolean;
    at?: string;
    start?: string;
    end?: string;
}

interface ToPageSuggested {
    is: "suggested";
    number: number;
    planned?: string;
    expected?: string;
    goal?: string;
    pinned?: string;
    missing: string;
    fitted: boolean;
    parts: ToPageGiving[];
}

interface ToPageThen {
    id: string;
    start: string;
    end: string;
}

interface ToPageTitled {
    name: string;
    called: Sentence;
    rev: number;
    surface: string;
    look: Look;
    was: Look;
    edits: ToPageEdit[];
}

interface ToPageTold {
    name: string;
    by: string;
    state: string;
    start: string;
}

interface ToPageTried {
    is: "tried";
    number: number;
    words: Sentence;
    names: Sentence[];
}

interface ToPageUndo {
    fact: number;
    what: Sentence;
    refused: Sentence;
}

interface ToPageWelcome {
    is: "welcome";
    build: string;
    right: Right;
    name: string;
    nonce?: string;
    title: string;
    zone: string;
    rehearsal: boolean;
    surfaces: ToPagePlace[];
    names: Record<string, Sentence>;
    words: Record<string, Record<string, Sentence>>;
}

interface ToPageWindow {
    right: Right;
    link: string;
    pin: string;
    code: string[];
    until: string;
    "tries-left": number;
}

type Topic = "desk" | "stage" | "speaker" | "backstage" | "board";

type Trigger = TriggerAfter | TriggerAt | TriggerFilmEnd | TriggerFromEnd | TriggerFromStart | TriggerGo | TriggerOvertime | TriggerWarning;

interface TriggerAfter {
    is: "after";
    cue: number;
    by: string;
}

interface TriggerAt {
    is: "at";
    instant: string;
}

interface TriggerFilmEnd {
    is: "film-end";
}

interface TriggerFromEnd {
    is: "from-end";
    after: string;
}

interface TriggerFromStart {
    is: "from-start";
    after: string;
}

interface TriggerGo {
    is: "go";
}

interface TriggerOvertime {
    is: "overtime";
}

interface TriggerWarning {
    is: "warning";
}

interface Tune {
    name: string;
    file: string;
    to: string;
    level: number;
    fade: string;
    loop: boolean;
    length?: string;
    solemn: boolean;
    ducks: boolean;
    levelled: boolean;
}

type Wish = WishAdd | WishAddPart | WishAdopt | WishApplyDelay | WishBack | WishBlankAnyway | WishByHand | WishCatchUp | WishCorrectList | WishCover | WishDelay | WishDraw | WishEndDraw | WishEndEmergency | WishEndMessage | WishFilmEnded | WishFilmLost | WishFit | WishGo | WishGoAnyway | WishInsert | WishJoin | WishJump | WishMessage | WishMove | WishNote | WishOpen | WishPause | WishRecover | WishRelease | WishRemovePart | WishReorder | WishReport | WishResume | WishRetitle | WishSettleClock | WishShowEmergency | WishSkip | WishSoundReport | WishStepBack | WishTick | WishTurn | WishUndo | WishUnfit | WishWithdraw;

interface WishAdd {
    is: "add";
    by: string;
}

interface WishAddPart {
    is: "add-part";
    name: string;
    by: string;
    length: string;
    after?: string;
    titled: boolean;
}

interface WishAdopt {
    is: "adopt";
    file: string;
    edits: ShowEdit[];
}

interface WishApplyDelay {
    is: "apply-delay";
}

interface WishBack {
    is: "back";
}

interface WishBlankAnyway {
    is: "blank-anyway";
    surfaces: string[];
}

interface WishByHand {
    is: "by-hand";
    change: ChangeByHand;
}

interface WishCatchUp {
    is: "catch-up";
}

interface WishCorrectList {
    is: "correct-list";
    look: string;
    rows: ShowEditOfRows[];
    "based-on": number;
    "on-air": boolean;
}

interface WishCover {
    is: "cover";
    surfaces: string[];
    kind: OverKind;
}

interface WishDelay {
    is: "delay";
    announced: string;
}

interface WishDraw {
    is: "draw";
    file: string;
    seed?: string;
}

interface WishEndDraw {
    is: "end-draw";
    file: string;
}

interface WishEndEmergency {
    is: "end-emergency";
}

interface WishEndMessage {
    is: "end-message";
    surface: string;
}

interface WishFilmEnded {
    is: "film-ended";
    surface: string;
    file: string;
    since: string;
}

interface WishFilmLost {
    is: "film-lost";
    surface: string;
    file: string;
    since: string;
}

interface WishFit {
    is: "fit";
    lengths: Record<string, string>;
    pinned?: string;
}

interface WishGo {
    is: "go";
    seed?: string;
}

interface WishGoAnyway {
    is: "go-anyway";
}

interface WishInsert {
    is: "insert";
    surfaces: string[];
    what: Inset;
}

interface WishJoin {
    is: "join";
    segment: string;
}

interface WishJump {
    is: "jump";
    segment: string;
}

interface WishMessage {
    is: "message";
    surface: string;
    text: string;
    stays?: string;
}

interface WishMove {
    is: "move";
    day: string;
}

interface WishNote {
    is: "note";
    segment: string;
    post: Post;
    text: string;
}

interface WishOpen {
    is: "open";
    "show-hash": string;
    mode: Mode;
    copies?: Record<string, string>;
}

interface WishPause {
    is: "pause";
}

interface WishRecover {
    is: "recover";
    "last-life"?: string;
    "left-out"?: number[];
}

interface WishRelease {
    is: "release";
    surfaces: string[];
}

interface WishRemovePart {
    is: "remove-part";
    segment: string;
}

interface WishReorder {
    is: "reorder";
    segment: string;
    before?: string;
}

interface WishReport {
    is: "report";
    cue: number;
    part: number;
    send: ChangeSend;
    became: Became;
    answer: Sentence;
}

interface WishResume {
    is: "resume";
}

interface WishRetitle {
    is: "retitle";
    look: string;
    text: Look;
    "based-on": number;
    "on-air": boolean;
}

interface WishSettleClock {
    is: "settle-clock";
    slept: boolean;
}

interface WishShowEmergency {
    is: "show-emergency";
    name: string;
}

interface WishSkip {
    is: "skip";
    segment: string;
    skip: boolean;
}

interface WishSoundReport {
    is: "sound-report";
    name: string;
    since: string;
    became: Heard;
    answer: Sentence;
}

interface WishStepBack {
    is: "step-back";
    step: number;
}

interface WishTick {
    is: "tick";
}

interface WishTurn {
    is: "turn";
    turn: ChangeTurn;
}

interface WishUndo {
    is: "undo";
    fact: number;
}

interface WishUnfit {
    is: "unfit";
}

interface WishWithdraw {
    is: "withdraw";
    surfaces: string[];
}
