"""Speed: cold and warm runs, peers, growth, jobs and the engine, on folders of real articles."""
