package khaimac.plan.draft;

import java.util.List;

/**
 * What came of reading a plan.
 *
 * @param drafts one for each ceremony of the plan
 * @param lists of names that stand alone: the document is no plan but a list
 * @param taken what every block was taken for, in reading order
 */
public record Understood(List<Draft> drafts, List<NameList> lists, List<Question> questions, List<Taken> taken) {
    public Understood {
        drafts = List.copyOf(drafts);
        lists = List.copyOf(lists);
        questions = List.copyOf(questions);
        taken = List.copyOf(taken);
    }
}
