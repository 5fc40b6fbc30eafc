package khaimac;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * A switch over a sealed type says each of its kinds. With a {@code default} the compiler is content, and a new kind is
 * forgotten there in silence. Asks the compiler itself, of every source file that has a default at all.
 */
@Reckons
class SilentDefaultTest {
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void no_switch_over_a_sealed_type_has_a_default() throws IOException {
        var sources = new ArrayList<JavaFileObject>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(one -> one.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                var text = Files.readString(file);
                if (text.contains("switch") && text.contains("default")) sources.add(new Source(file.toUri(), text));
            }
        }
        assertThat(sources).hasSizeGreaterThan(20);
        assertThat(silent(sources))
                .as("A default over a sealed type hides the kind that comes next. Name every kind that is meant"
                        + " (\"case A _, B _ ->\" does for many), or switch over what they have in common.")
                .isEmpty();
    }

    @Test
    void a_default_over_a_sealed_type_is_found_with_its_line() throws IOException {
        var found = silent(List.of(new Source(URI.create("mem:///Sample.java"), """
            import khaimac.scene.LookRef;

            class Sample {
                static int a(LookRef ref) {
                    return switch (ref) {
                        case LookRef.Named name -> 1;
                        default -> 2;
                    };
                }

                static <T extends LookRef> void b(T ref) {
                    switch (ref) {
                        case LookRef.Named name -> {}
                        case null, default -> {}
                    }
                }

                static int c(String word, Object any, LookRef ref) {
                    int all = switch (word) {
                        case "a" -> 1;
                        default -> 2;
                    };
                    all += switch (any) {
                        case String text -> 1;
                        default -> 2;
                    };
                    return all + switch (ref) {
                        case LookRef.Named name -> 1;
                        case LookRef.Inline inline -> 2;
                    };
                }
            }
            """)));
        assertThat(found)
                .containsExactly("Sample.java:7: default over LookRef", "Sample.java:14: default over LookRef");
    }

    private static List<String> silent(List<JavaFileObject> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var wrong = new ArrayList<String>();
        var task = (JavacTask) compiler.getTask(
                null,
                null,
                problem -> wrong.add(problem.toString()),
                List.of("-proc:none", "-nowarn", "-encoding", "UTF-8", "-sourcepath", "", "-classpath", classes),
                null,
                sources);
        var units = new ArrayList<CompilationUnitTree>();
        task.parse().forEach(units::add);
        task.analyze();
        wrong.removeIf(problem -> !problem.contains("error"));
        assertThat(wrong).isEmpty();
        var found = new ArrayList<String>();
        for (var unit : units) new Defaults(Trees.instance(task), unit, found).scan(unit, null);
        return found;
    }

    private static final class Defaults extends TreePathScanner<Void, Void> {
        private final Trees trees;
        private final CompilationUnitTree unit;
        private final List<String> found;

        Defaults(Trees trees, CompilationUnitTree unit, List<String> found) {
            this.trees = trees;
            this.unit = unit;
            this.found = found;
        }

        @Override
        public Void visitSwitch(SwitchTree tree, Void nothing) {
            look(tree.getExpression(), tree.getCases());
            return super.visitSwitch(tree, null);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
            look(tree.getExpression(), tree.getCases());
            return super.visitSwitchExpression(tree, null);
        }

        private void look(ExpressionTree over, List<? extends CaseTree> cases) {
            var type = trees.getTypeMirror(new TreePath(getCurrentPath(), over));
            if (!isSealed(type)) return;
            for (var one : cases) {
                if (one.getLabels().stream().noneMatch(DefaultCaseLabelTree.class::isInstance)) continue;
                long line = unit.getLineMap()
                        .getLineNumber(trees.getSourcePositions().getStartPosition(unit, one));
                var file = Path.of(unit.getSourceFile().toUri().getPath());
                var shown = file.startsWith(SOURCES.toAbsolutePath())
                        ? SOURCES.toAbsolutePath().relativize(file)
                        : file.getFileName();
                found.add(shown + ":" + line + ": default over " + name(type));
            }
        }

        private static boolean isSealed(TypeMirror type) {
            return switch (type) {
                case DeclaredType declared ->
                    declared.asElement().getModifiers().contains(Modifier.SEALED);
                case TypeVariable variable -> isSealed(variable.getUpperBound());
                case IntersectionType many -> many.getBounds().stream().anyMatch(Defaults::isSealed);
                default -> false;
            };
        }

        private static String name(TypeMirror type) {
            return type instanceof TypeVariable variable
                    ? name(variable.getUpperBound())
                    : type instanceof DeclaredType declared
                            ? declared.asElement().getSimpleName().toString()
                            : type.toString();
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(URI place, String text) {
            super(place, Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }
    }
}
