package khaimac;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The rooms of the house and which doors are open. Read it from top to bottom: it is the architecture. */
@Reckons
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("khaimac");

    private static final String[] CORE =
            List.of("clock", "finding", "calendar", "scene", "typeset", "cue", "show", "engine", "hall").stream()
                    .map(Rooms::inside)
                    .toArray(String[]::new);

    @Test
    void a_clock_a_finding_and_a_calendar_know_nobody() {
        holds(room("clock").opensOnlyTo());
        holds(room("finding").opensOnlyTo());
        holds(room("calendar").opensOnlyTo());
    }

    @Test
    void the_letters_of_a_file_know_nothing_of_what_it_says() {
        holds(room("text").opensOnlyTo("finding"));
    }

    @Test
    void a_scene_knows_nobody() {
        holds(room("scene").opensOnlyTo());
    }

    @Test
    void typesetting_knows_the_roles_of_a_scene_and_what_a_syllable_is() {
        holds(room("typeset").opensOnlyTo("scene", "text"));
    }

    @Test
    void a_cue_puts_looks_on_surfaces() {
        holds(room("cue").opensOnlyTo("scene", "finding"));
    }

    @Test
    void a_show_is_made_of_cues() {
        holds(room("show").opensOnlyTo("cue", "scene", "finding", "calendar"));
    }

    @Test
    void the_engine_runs_a_show() {
        holds(room("engine").opensOnlyTo("show", "cue", "scene", "clock", "finding", "calendar"));
    }

    @Test
    void a_hall_has_surfaces() {
        holds(room("hall").opensOnlyTo("scene"));
    }

    @Test
    void a_show_file_becomes_a_show_and_a_hall_but_never_runs() {
        holds(room("showfile").opensOnlyTo("text", "asset", "show", "cue", "scene", "hall", "finding", "calendar"));
    }

    @Test
    void an_approval_knows_what_looks_say_and_never_runs() {
        holds(room("approval").opensOnlyTo("asset", "notation", "show", "cue", "scene", "finding"));
    }

    @Test
    void what_a_run_leaves_is_reckoned_from_its_facts_and_offered_to_a_show() {
        holds(room("afterwards").opensOnlyTo("engine", "show", "scene", "clock"));
    }

    @Test
    void a_rehearsal_runs_the_real_engine() {
        holds(room("rehearsal")
                .opensOnlyTo("phrase", "engine", "show", "cue", "scene", "clock", "finding", "showfile"));
    }

    @Test
    void the_operators_words_are_wishes_and_never_know_who_says_them() {
        holds(room("phrase").opensOnlyTo("engine", "show", "cue", "scene", "finding", "showfile"));
    }

    @Test
    void a_notation_knows_what_can_be_seen_and_no_kind_by_name() {
        holds(room("notation").opensOnlyTo("scene", "finding"));
    }

    @Test
    void an_asset_is_a_content_and_knows_neither_who_shows_nor_who_sends_it() {
        holds(room("asset").opensOnlyTo("notation"));
    }

    @Test
    void a_plan_becomes_a_draft_of_a_show_and_never_runs() {
        holds(room("plan")
                .opensOnlyTo(
                        "text", "showfile", "show", "cue", "scene", "finding", "calendar", "clock", "office", "pdf"));
    }

    @Test
    void what_a_plan_says_is_understood_by_who_knows_no_show() {
        holds(noClasses()
                .that()
                .resideInAnyPackage("khaimac.plan.paper", "khaimac.plan.read", "khaimac.plan.draft")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Rooms.inside("showfile"), Rooms.inside("show"), Rooms.inside("scene")));
    }

    @Test
    void an_office_converts_documents_and_knows_none_of_them() {
        holds(room("office").opensOnlyTo());
        holds(room("pdf").opensOnlyTo());
    }

    @Test
    void mail_crosses_threads_and_knows_nobody() {
        holds(room("mail").opensOnlyTo());
    }

    @Test
    void a_journal_writes_facts_and_knows_neither_panel_nor_outputs() {
        holds(room("journal").opensOnlyTo("engine", "notation", "finding", "clock"));
    }

    @Test
    void a_show_that_people_work_on_is_edited_and_never_run() {
        holds(room("prepare")
                .opensOnlyTo(
                        "showfile", "show", "cue", "scene", "asset", "journal", "notation", "finding", "calendar"));
    }

    @Test
    void a_show_that_travels_is_what_a_run_would_open_and_is_never_run() {
        holds(room("parcel").opensOnlyTo("desk", "showfile", "asset", "notation", "scene", "finding"));
    }

    @Test
    void the_desk_decides_and_never_paints() {
        holds(room("desk")
                .opensOnlyTo(
                        "asset",
                        "engine",
                        "show",
                        "cue",
                        "scene",
                        "clock",
                        "finding",
                        "journal",
                        "notation",
                        "mail",
                        "showfile"));
    }

    @Test
    void a_simulated_evening_runs_the_real_desk() {
        holds(room("evenings")
                .opensOnlyTo(
                        "desk",
                        "journal",
                        "notation",
                        "engine",
                        "show",
                        "cue",
                        "scene",
                        "clock",
                        "finding",
                        "asset",
                        "showfile"));
    }

    @Test
    void a_link_carries_what_is_said_and_neither_decides_nor_paints() {
        holds(room("link")
                .opensOnlyTo("asset", "engine", "cue", "scene", "hall", "clock", "finding", "mail", "notation"));
    }

    @Test
    void an_output_takes_pictures_to_devices_and_knows_no_show() {
        holds(room("output").opensOnlyTo("media", "scene", "hall", "clock", "finding", "mail"));
    }

    @Test
    void a_message_goes_to_what_a_hall_allows_and_knows_no_show() {
        holds(room("send").opensOnlyTo("cue", "hall", "clock", "finding"));
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(Rooms.inside("wiring"), Rooms.inside("send"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Rooms.inside("send")));
    }

    @Test
    void windows_are_a_room_of_their_own_and_nobody_else_knows_glfw() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(Rooms.inside("output.window"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.lwjgl.glfw..", "org.lwjgl.opengl.."));
    }

    @Test
    void what_plays_films_and_sounds_knows_no_wall_and_nobody_else_knows_ffmpeg_and_openal() {
        holds(room("media").opensOnlyTo("asset", "scene", "hall", "clock", "finding", "mail", "office", "pdf"));
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(Rooms.inside("media"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bytedeco..", "org.lwjgl.openal.."));
    }

    /**
     * Two threads that come to different classes of such a library first, both at once, may wait for each other for
     * ever: each holds a class that the loading of the library needs, or waits for it.
     */
    @Test
    void a_library_is_loaded_whole_before_any_thread_holds_a_class_of_it() {
        holds(classes()
                .that(describe("name FFmpeg", one -> names(one, "org.bytedeco.")))
                .should(loadFirst("khaimac.media.Library")));
        holds(classes()
                .that(describe("are a door to Skija", ArchitectureTest::isDoorToSkija))
                .should(loadFirst("khaimac.render.Skia")));
    }

    private static boolean names(JavaClass one, String library) {
        return one.isTopLevelClass()
                && !one.getName().equals("khaimac.media.Library")
                && HOUSE.stream()
                        .filter(part -> part.getName().equals(one.getName())
                                || part.getName().startsWith(one.getName() + "$"))
                        .flatMap(part -> part.getDirectDependenciesFromSelf().stream())
                        .anyMatch(to -> to.getTargetClass().getName().startsWith(library));
    }

    /** Whoever paints comes in by one of these: what is made or asked of it leads to the library. */
    private static boolean isDoorToSkija(JavaClass one) {
        return one.getPackageName().startsWith("khaimac.render")
                && !one.getName().equals("khaimac.render.Skia")
                && one.getCodeUnitAccessesToSelf().stream().anyMatch(ArchitectureTest::comesIn)
                && one.getTransitiveDependenciesFromSelf().stream()
                        .anyMatch(to -> to.getTargetClass().getName().startsWith("io.github.humbleui.skija."));
    }

    private static boolean comesIn(JavaCodeUnitAccess<?> access) {
        var target = access.getTarget();
        boolean isOpen = target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                || target.resolveMember().stream().anyMatch(member -> member.getModifiers().contains(STATIC));
        return isOpen && !access.getOriginOwner().getPackageName().startsWith("khaimac.render");
    }

    private static ArchCondition<JavaClass> loadFirst(String loader) {
        return new ArchCondition<>("load it in the first line of their static initializer, by " + loader) {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                var first = one.getStaticInitializer().stream()
                        .flatMap(begin -> begin.getAccessesFromSelf().stream())
                        .min(Comparator.comparingInt(JavaAccess::getLineNumber))
                        .filter(access -> access.getTargetOwner().getName().equals(loader));
                events.add(new SimpleConditionEvent(one, first.isPresent(), one.getName() + " does not"));
            }
        };
    }

    @Test
    void a_player_paints_what_it_is_told_and_knows_no_show() {
        holds(room("player")
                .opensOnlyTo(
                        "asset",
                        "link",
                        "media",
                        "render",
                        "output",
                        "scene",
                        "hall",
                        "clock",
                        "finding",
                        "mail",
                        "notation"));
    }

    @Test
    void a_guard_knows_processes_and_nothing_of_shows() {
        holds(room("guard").opensOnlyTo("clock", "finding", "mail"));
    }

    @Test
    void a_panel_shows_and_asks_the_desk_and_knows_no_file_of_a_show_and_no_painter() {
        holds(room("panel")
                .opensOnlyTo(
                        "approval",
                        "desk",
                        "link",
                        "phrase",
                        "engine",
                        "show",
                        "cue",
                        "scene",
                        "hall",
                        "clock",
                        "finding",
                        "mail",
                        "notation",
                        "qr"));
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("khaimac.panel.door..", "khaimac.home..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty.."));
    }

    @Test
    void wiring_joins_a_desk_with_its_players_and_its_panel_and_knows_no_file_of_a_show() {
        holds(room("wiring")
                .opensOnlyTo(
                        "desk",
                        "link",
                        "panel",
                        "send",
                        "engine",
                        "show",
                        "cue",
                        "scene",
                        "hall",
                        "asset",
                        "notation",
                        "clock",
                        "finding",
                        "mail"));
    }

    @Test
    void a_terminal_is_read_and_typed_at_and_neither_decides_nor_paints() {
        holds(room("terminal")
                .opensOnlyTo(
                        "wiring",
                        "desk",
                        "journal",
                        "guard",
                        "rehearsal",
                        "phrase",
                        "showfile",
                        "cue",
                        "notation",
                        "engine",
                        "show",
                        "scene",
                        "clock",
                        "finding",
                        "calendar"));
    }

    @Test
    void only_processes_with_something_to_wait_for_have_threads() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(
                        Rooms.inside("desk"),
                        Rooms.inside("link"),
                        Rooms.inside("output"),
                        Rooms.inside("player"),
                        Rooms.inside("guard"),
                        Rooms.inside("media"),
                        // Who reads a document is stopped by an interrupt.
                        Rooms.inside("plan.read"),
                        Rooms.inside("render"),
                        Rooms.inside("panel"),
                        Rooms.inside("send"),
                        Rooms.inside("wiring"),
                        Rooms.inside("terminal"),
                        Rooms.inside("home"),
                        Rooms.inside("machine"),
                        Rooms.inside("trial"),
                        Rooms.inside("bench"),
                        Rooms.inside("app"))
                .should()
                .dependOnClassesThat(describe("threads", type -> type.isAssignableTo(Thread.class))));
    }

    @Test
    void the_painter_sets_and_draws_scenes_and_nobody_else_knows_skija() {
        holds(room("render").opensOnlyTo("asset", "media", "scene", "hall", "clock", "typeset", "finding", "qr"));
        holds(room("qr").opensOnlyTo());
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(Rooms.inside("render"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.humbleui.."));
    }

    @Test
    void pages_are_painted_in_one_room_counted_in_another_and_read_in_a_third_and_nobody_else_knows_pdf() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(
                        Rooms.inside("media.pages"),
                        Rooms.inside("asset"),
                        Rooms.inside("plan.read"),
                        Rooms.inside("pdf"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.pdfbox.."));
    }

    @Test
    void outside_the_painter_nobody_knows_how_letters_and_parts_are_made() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(Rooms.inside("render"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Rooms.inside("render.letters"), Rooms.inside("render.parts")));
    }

    @Test
    void a_proof_is_on_paper_and_no_wall_is_painted_for_it() {
        holds(noClasses()
                .that()
                .resideInAPackage(Rooms.inside("proof"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Rooms.inside("render.live")));
    }

    @Test
    void a_proof_holds_the_ceremony_and_looks_at_every_picture() {
        holds(room("proof")
                .opensOnlyTo(
                        "approval",
                        "asset",
                        "media",
                        "rehearsal",
                        "render",
                        "engine",
                        "show",
                        "cue",
                        "showfile",
                        "hall",
                        "scene",
                        "finding",
                        "calendar"));
    }

    @Test
    void the_machine_starts_a_hall_and_alone_reads_its_clocks() {
        holds(room("machine").opensOnlyTo("guard", "terminal", "wiring", "clock", "finding"));
    }

    @Test
    void home_prepares_and_starts_and_never_runs_or_paints_itself() {
        holds(room("home")
                .opensOnlyTo(
                        "afterwards",
                        "approval",
                        "machine",
                        "plan",
                        "asset",
                        "panel",
                        "prepare",
                        "parcel",
                        "desk",
                        "showfile",
                        "link",
                        "journal",
                        "notation",
                        "engine",
                        "hall",
                        "show",
                        "cue",
                        "scene",
                        "clock",
                        "finding"));
    }

    @Test
    void a_trial_speaks_to_a_real_hall_as_a_player_or_a_page_would_and_paints_nothing() {
        holds(room("trial")
                .opensOnlyTo(
                        "machine",
                        "guard",
                        "terminal",
                        "wiring",
                        "panel",
                        "phrase",
                        "desk",
                        "showfile",
                        "link",
                        "journal",
                        "notation",
                        "mail",
                        "engine",
                        "cue",
                        "scene",
                        "clock",
                        "finding"));
    }

    @Test
    void a_bench_measures_any_room_and_only_verbs_start_one() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(Rooms.inside("app"), Rooms.inside("bench"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Rooms.inside("bench")));
    }

    @Test
    void no_ceremony_needs_a_trial() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(Rooms.inside("app"), Rooms.inside("bench"), Rooms.inside("trial"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Rooms.inside("trial")));
    }

    @Test
    void nobody_opens_to_the_command_line() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(Rooms.inside("app"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Rooms.inside("app")));
    }

    @Test
    void the_rooms_form_no_ring() {
        holds(slices().matching("khaimac.(*)..").should().beFreeOfCycles());
    }

    /**
     * The rooms inside a room, and whom of it each knows. The name of the room is what stands in it itself: below the
     * others where they share it, above them where it is their door.
     */
    private static final Map<String, Set<String>> INSIDE = Map.ofEntries(
            knows("bench"),
            knows("bench.hands", "bench"),
            knows("home", "home.halls"),
            knows("home.halls"),
            knows("media"),
            knows("media.film", "media"),
            knows("media.live", "media", "media.film"),
            knows("media.pages", "media"),
            knows("media.sound", "media"),
            knows("media.stream", "media"),
            knows("output"),
            knows("output.light", "output"),
            knows("output.network", "output", "output.light"),
            knows("output.serial", "output", "output.light"),
            knows("output.simulated", "output"),
            knows("output.stream", "output"),
            knows("output.window", "output"),
            knows("plan.paper"),
            knows("plan.read", "plan.paper"),
            knows("plan.draft", "plan.paper"),
            knows("plan.dress", "plan.paper", "plan.draft"),
            knows("plan.again"),
            knows("panel.words"),
            knows("panel", "panel.words"),
            knows("panel.door", "panel", "panel.words"),
            knows("render"),
            knows("render.letters", "render"),
            knows("render.grounds", "render"),
            knows("render.parts", "render", "render.letters", "render.grounds"),
            knows("render.live", "render", "render.grounds", "render.parts"),
            knows("render.papers", "render", "render.letters", "render.parts", "render.live"),
            knows("showfile.json"),
            knows("showfile.language", "showfile.json"),
            knows("showfile.looks", "showfile.json", "showfile.language"),
            knows("showfile.cues", "showfile.json", "showfile.language", "showfile.looks"),
            knows("showfile.halls", "showfile.json", "showfile.language"),
            knows("showfile.shows", "showfile.json", "showfile.language", "showfile.looks", "showfile.cues"),
            knows(
                    "showfile",
                    "showfile.json",
                    "showfile.language",
                    "showfile.looks",
                    "showfile.halls",
                    "showfile.shows"),
            knows("trial"),
            knows("trial.attack", "trial"));

    @Test
    void inside_a_room_everybody_knows_only_whom_it_says() {
        assertThat(Rooms.insides(HOUSE)).isEqualTo(new TreeMap<>(INSIDE));
    }

    @Test
    void the_rooms_inside_a_room_form_no_ring() {
        holds(slices().matching("khaimac.(**)").should().beFreeOfCycles());
    }

    /**
     * How many files of a room know each other in a ring: none may be taken out without the others. It only shrinks. A
     * ring within one file, or of a file and what is nested in it, is none.
     */
    private static final Map<String, Integer> RINGS = Map.of(
            "app",
            3,
            "calendar",
            2,
            "engine",
            14,
            "notation",
            7,
            "output",
            5,
            "panel",
            3,
            "scene",
            2,
            // A look that is made of looks knows how any look is written.
            "showfile",
            5,
            "typeset",
            2);

    @Test
    void rings_inside_a_room_only_shrink() {
        var found = new TreeMap<String, Integer>();
        Rings.in(HOUSE).forEach((room, ring) -> found.put(room, ring.size()));
        assertThat(found)
                .as("The largest ring of files in each room: %s", Rings.in(HOUSE))
                .isEqualTo(new TreeMap<>(RINGS));
    }

    @Test
    void the_core_is_a_calculation() {
        holds(classes()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .onlyDependOnClassesThat(describe(
                        "java.time, java.util or the core itself",
                        type -> type.getPackageName().startsWith("khaimac.")
                                || type.getPackageName().startsWith("java.time")
                                || type.getPackageName().startsWith("java.lang")
                                || type.getFullName().startsWith("java.text.Normalizer")
                                || type.getPackageName().startsWith("org.jspecify")
                                || (type.getPackageName().startsWith("java.util")
                                        && !type.getPackageName().startsWith("java.util.concurrent"))))
                .because("a show is then rehearsed in a moment, and replayed to the same picture"));
    }

    @Test
    void the_core_touches_no_thread() {
        holds(noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat(describe(
                        "threads",
                        type -> type.isAssignableTo(Thread.class) || type.isAssignableTo(ThreadLocal.class))));
    }

    @Test
    void nobody_reads_the_wall_clock_behind_our_back() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(
                        Rooms.inside("machine"), Rooms.inside("trial"), Rooms.inside("bench"), Rooms.inside("app"))
                .should()
                .accessTargetWhere(describe("tell the time", ArchitectureTest::tellsTheTime))
                .because("time is an argument"));
    }

    @Test
    void the_core_rolls_no_dice() {
        holds(noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat(describe(
                        "random numbers",
                        type -> type.getFullName().equals("java.util.Random")
                                || type.getPackageName().equals("java.util.random")
                                || type.getFullName().equals("java.util.UUID"))));
    }

    @Test
    void only_these_rooms_open_files_sockets_or_processes() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(
                        Rooms.inside("approval"),
                        Rooms.inside("asset"),
                        // It opens none, and has bytes in buffers.
                        Rooms.inside("text"),
                        Rooms.inside("showfile"),
                        Rooms.inside("media"),
                        Rooms.inside("office"),
                        Rooms.inside("pdf"),
                        Rooms.inside("plan.read"),
                        Rooms.inside("journal"),
                        Rooms.inside("render"),
                        Rooms.inside("proof"),
                        Rooms.inside("link"),
                        Rooms.inside("output"),
                        Rooms.inside("player"),
                        Rooms.inside("guard"),
                        Rooms.inside("panel"),
                        Rooms.inside("send"),
                        Rooms.inside("wiring"),
                        Rooms.inside("terminal"),
                        Rooms.inside("parcel"),
                        Rooms.inside("home"),
                        Rooms.inside("machine"),
                        Rooms.inside("trial"),
                        Rooms.inside("bench"),
                        Rooms.inside("app"))
                .should()
                .dependOnClassesThat(describe(
                        "files and sockets",
                        type -> (type.getPackageName().startsWith("java.io")
                                        && !Set.of("Closeable", "IOException", "ByteArrayOutputStream", "OutputStream")
                                                .contains(type.getSimpleName()))
                                || (type.getPackageName().startsWith("java.nio")
                                        && !type.getPackageName().equals("java.nio.charset"))
                                || type.getPackageName().startsWith("java.net"))));
    }

    @Test
    void only_notations_show_files_and_what_programs_read_know_jackson() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(
                        Rooms.inside("notation"),
                        Rooms.inside("showfile"),
                        Rooms.inside("terminal"),
                        Rooms.inside("trial"),
                        Rooms.inside("bench"),
                        Rooms.inside("app"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson.."));
    }

    @Test
    void every_class_lives_in_a_room() {
        holds(classes()
                .should()
                .resideInAnyPackage(Rooms.ALL.stream().map(Rooms::inside).toArray(String[]::new)));
    }

    @Test
    void names_say_what_a_thing_is() {
        holds(noClasses().should().haveNameMatching(".*(Manager|Handler|Util|Utils|Helper|Impl|Service|Data|Info)"));
    }

    /** Sees calls and method references alike; a rule about calls alone would let {@code Instant::now} through. */
    private static boolean tellsTheTime(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getFullName();
        var name = access.getTarget().getName();
        return (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals("java.time.Clock") && name.startsWith("system"))
                || (owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
                || (owner.equals("java.lang.Thread") && name.equals("sleep"))
                || (owner.equals("java.util.Date") && name.equals("<init>"))
                || (owner.equals("java.time.ZoneId") && name.equals("systemDefault"));
    }

    private static Map.Entry<String, Set<String>> knows(String one, String... others) {
        return Map.entry(one, Set.of(others));
    }

    private static void holds(ArchRule rule) {
        rule.check(HOUSE);
    }

    private static Rooms room(String name) {
        return new Rooms(name);
    }
}
