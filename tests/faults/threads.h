// Numbers of threads in the order in which they are started, which depends on nothing but the program.
#pragma once

/// 0 for the first, which runs main; -1 where a thread has not begun its task, but what prepares it.
int thread_number(void);

/// To be called by the thread that runs main.
void number_first_thread(void);
